import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { convertText } from "./convert-text.ts"
import { decodeLegacy } from "./decode-legacy.ts"
import { detectLegacy } from "./detect-legacy.ts"
import { isVietnameseSyllable } from "./is-vietnamese-syllable.ts"
import { encodeLegacy } from "./testing/encode-legacy.ts"

const vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
const names = [
  "Nguyễn Văn Bình",
  "Trần Thị Hồng Gấm",
  "Đỗ Đình Thưởng",
  "Lê Thị Quỳnh Như",
  "Phạm Thế Duyệt",
  "Bùi Mỹ Uyên",
  "Hoàng Ngọc Ánh",
  "Vũ Đức Trường",
]

describe("decoding", () => {
  test.each([
    ["tcvn3", "NguyÔn V¨n B×nh", "Nguyễn Văn Bình"],
    ["tcvn3", "TRÇN THÞ HåNG", "TRẦN THỊ HỒNG"],
    ["vni", "Nguyeãn Vaên Bình", "Nguyễn Văn Bình"],
    ["vni", "TRAÀN THÒ HOÀNG", "TRẦN THỊ HỒNG"],
    ["windows-1258", "NguyêÞn Vãn BiÌnh", "Nguyễn Văn Bình"],
    ["utf-8", "Nguyá»…n VÄƒn", "Nguyễn Văn"],
  ] as const)("%s: %s", (encoding, text, expected) => {
    expect(decodeLegacy(text, encoding)).toBe(expected)
  })

  test("every lower-case letter of Vietnamese survives each encoding", () => {
    for (const encoding of ["tcvn3", "vni", "windows-1258", "utf-8"] as const) {
      for (const letter of vowels) {
        const word = `b${letter}n`
        expect(decodeLegacy(encodeLegacy(word, encoding), encoding)).toBe(word)
      }
    }
  })

  test("text that the encoding cannot hold is refused, not mangled", () => {
    expect(decodeLegacy("Nguyễn", "tcvn3")).toBeNull()
    expect(decodeLegacy("Nguyễn", "vni")).toBeNull()
    expect(decodeLegacy("Nguyễn", "windows-1258")).toBeNull()
    expect(decodeLegacy("Hà", "utf-8")).toBeNull()
  })
})

describe("syllables", () => {
  test.each(["Quỳnh", "giếng", "gì", "Nguyễn", "Khoẻ", "NGHIÊM", "Đức", "oanh", "ý", "Thuở"])(
    "%s",
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true)
    },
  )
  test.each(["NguyÔn", "V¨n", "Traàn", "Kpă", "tăc", "höùng", "bàà", "thiũ", ""])("not %s", (word) => {
    expect(isVietnameseSyllable(word)).toBe(false)
  })
})

describe("a column's encoding", () => {
  const encodings = ["tcvn3", "vni", "windows-1258", "utf-8"] as const

  test.each(encodings)("a column wholly in %s is told and converted", (encoding) => {
    const column = names.map((name) => encodeLegacy(name, encoding))
    const verdict = detectLegacy(column)
    expect(verdict).toEqual({ encoding, ambiguous: false, mixed: false })
    expect(column.map((text) => convertText(text, verdict).text.toLowerCase())).toEqual(
      names.map((name) => name.toLowerCase()),
    )
  })

  test("proper Unicode, composed or not, is left alone", () => {
    const foreign = [...names, "Kpă H'Mai", "Müller", "Ksor Y Blưm"]
    for (const column of [foreign, foreign.map((name) => name.normalize("NFD"))]) {
      const verdict = detectLegacy(column)
      expect(verdict.encoding).toBeNull()
      for (const text of column) expect(convertText(text, verdict)).toEqual({ text, state: "kept" })
    }
  })

  test("one letter alone proves nothing", () => {
    for (const letter of ["Æ", "µ", "Ý"]) expect(detectLegacy([letter]).encoding).toBeNull()
    expect(detectLegacy(["Æ", "NguyÔn V¨n Bèn"]).encoding).toBe("tcvn3")
  })

  test("words that are Vietnamese either way follow the rest of the column", () => {
    const column = ["NguyÔn V¨n Hé", "TrÇn ThÞ Bé", "Lª Hé"]
    const verdict = detectLegacy(column)
    expect(convertText("Hé", verdict)).toEqual({ text: "Hộ", state: "converted" })
    const mixed = detectLegacy([...column, "Nguyễn Thị Bé", "Đỗ Hữu"])
    expect(mixed).toMatchObject({ encoding: "tcvn3", mixed: true })
    expect(convertText("Hé", mixed)).toEqual({ text: "Hé", state: "kept" })
    expect(convertText("NguyÔn V¨n Hé", mixed)).toEqual({ text: "Nguyễn Văn Hộ", state: "converted" })
  })

  test("two old encodings in one column are not guessed at", () => {
    const column = names.flatMap((name) => [encodeLegacy(name, "tcvn3"), encodeLegacy(name, "vni")])
    const verdict = detectLegacy(column)
    expect(verdict).toMatchObject({ encoding: null, ambiguous: true })
    expect(convertText(column[0] ?? "", verdict)).toEqual({ text: column[0], state: "doubtful" })
  })

  test("any choice of names is told from one old encoding", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...encodings),
        fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 30 }),
        (encoding, column) => {
          const old = column.map((name) => encodeLegacy(name, encoding))
          const verdict = detectLegacy(old)
          expect(verdict.encoding).toBe(encoding)
        },
      ),
      { numRuns: 200 },
    )
  })
})
