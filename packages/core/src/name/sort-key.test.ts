import fc from "fast-check"
import { expect, test } from "vitest"
import { toneMarks } from "./letter.ts"
import { orderKey, sortKey } from "./sort-key.ts"

function sorted(names: readonly string[]): string[] {
  const key = (name: string) => {
    const cut = name.lastIndexOf(" ")
    return Buffer.from(sortKey(name.slice(0, Math.max(cut, 0)), name.slice(cut + 1)), "utf8")
  }
  return [...names].sort((a, b) => Buffer.compare(key(a), key(b)))
}

function reversed<T>(list: readonly T[]): T[] {
  return [...list].reverse()
}

test("a class list: given name, then family and middle names", () => {
  const list = [
    "Trần Văn An",
    "Lê Thị Ái",
    "Đỗ Văn Ánh",
    "Bùi Xuân Ân",
    "Phạm Văn Bình",
    "Nguyễn Gia Bảo",
    "Hoàng Cường",
    "Ngô Thị Dung",
    "Vũ Duy",
    "Lý Văn Đạt",
    "Nguyễn Đức",
    "Đặng Thị Hà",
    "Lê Thị Hà",
    "Nguyễn Thị Hà",
    "Nguyễn Thu Hà",
    "Nguyễn Văn Hà",
  ]
  const expected = [
    "Lê Thị Ái",
    "Trần Văn An",
    "Đỗ Văn Ánh",
    "Bùi Xuân Ân",
    "Nguyễn Gia Bảo",
    "Phạm Văn Bình",
    "Hoàng Cường",
    "Ngô Thị Dung",
    "Vũ Duy",
    "Lý Văn Đạt",
    "Nguyễn Đức",
    "Đặng Thị Hà",
    "Lê Thị Hà",
    "Nguyễn Thị Hà",
    "Nguyễn Thu Hà",
    "Nguyễn Văn Hà",
  ]
  expect(sorted(list)).toEqual(expected)
  expect(sorted(reversed(list))).toEqual(expected)
})

test("tones of one syllable stand in schoolroom order", () => {
  const tones = ["Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ", "Lê Mai", "Lê Mãn", "Lê Mây"]
  expect(sorted(reversed(tones))).toEqual(tones)
})

test("the alphabet: a ă â, d đ, e ê, o ô ơ, u ư", () => {
  const order = ["Ta", "Tă", "Tâ", "Tda", "Tđa", "Te", "Tê", "To", "Tô", "Tơ", "Tu", "Tư", "Tv", "Ty"]
  expect(sorted(reversed(order))).toEqual(order)
})

test("the tone of the given name decides before the family name is read", () => {
  expect(sorted(["An Thúy", "Vũ Thùy", "Bùi Thuy"])).toEqual(["Bùi Thuy", "Vũ Thùy", "An Thúy"])
})

test("dictionary order goes syllable by syllable", () => {
  const list = ["ba", "ba ba", "ba bị", "bà", "bà ba", "bã", "ban", "tuân thủ", "tuần chay", "tuần lễ"]
  expect(reversed(list).sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))).toEqual(list)
})

test("placement of the tone, case, signs and decomposition do not matter", () => {
  expect(sortKey("nguyễn  thị", "HOÀ")).toBe(sortKey("Nguyễn Thị", "Hòa"))
  expect(sortKey("Lê", "Đạt".normalize("NFD"))).toBe(sortKey("Lê", "Đạt"))
  expect(sortKey("H'Wen", "Niê")).toBe(sortKey("HWen", "Niê"))
  expect(orderKey("Müller")).toBe(orderKey("Muller"))
})

const onset = fc.constantFrom(
  "",
  "b",
  "c",
  "d",
  "đ",
  "h",
  "ng",
  "ngh",
  "qu",
  "gi",
  "s",
  "t",
  "th",
  "tr",
  "v",
  "x",
  "y",
)
const vowel = fc.constantFrom("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "oa", "uê", "ươ")
const coda = fc.constantFrom("", "n", "ng", "nh", "t", "c", "m", "p")
const tone = fc.constantFrom("", ...toneMarks)
const syllable = fc
  .tuple(onset, vowel, tone, coda)
  .map(([first, middle, mark, last]) => (first + middle + mark + last).normalize("NFC"))

test("one syllable is ordered as the Unicode collation for Vietnamese orders it", () => {
  const collator = new Intl.Collator("vi")
  fc.assert(
    fc.property(syllable, syllable, (a, b) => {
      const ours = orderKey(a) === orderKey(b) ? 0 : orderKey(a) < orderKey(b) ? -1 : 1
      expect(ours).toBe(Math.sign(collator.compare(a, b)))
    }),
    { numRuns: 3000 },
  )
})

test("several syllables are ordered as the collation orders them one after the other", () => {
  const collator = new Intl.Collator("vi")
  fc.assert(
    fc.property(
      fc.array(syllable, { minLength: 1, maxLength: 4 }),
      fc.array(syllable, { maxLength: 4 }),
      (a, b) => {
        const common = Math.min(a.length, b.length)
        let expected = a.length - b.length
        for (let index = common - 1; index >= 0; index--) {
          const step = collator.compare(a[index] ?? "", b[index] ?? "")
          if (step !== 0) expected = step
        }
        const left = Buffer.from(orderKey(a.join(" ")))
        const right = Buffer.from(orderKey(b.join(" ")))
        expect(Math.sign(Buffer.compare(left, right))).toBe(Math.sign(expected))
      },
    ),
    { numRuns: 2000 },
  )
})
