import fc from "fast-check"
import { expect, test } from "vitest"
import { toneMarks } from "./letter.ts"
import { normalizeTonePlacement } from "./normalize-tone-placement.ts"

test.each([
  // open syllables in oa, oe, uy: the tone is on the first vowel
  ["Hoà", "Hòa"],
  ["khoẻ", "khỏe"],
  ["Thuý", "Thúy"],
  ["LUỴ", "LỤY"],
  // with a final consonant it is on the second
  ["hòan", "hoàn"],
  ["Tóan", "Toán"],
  ["húynh", "huýnh"],
  // qu- and gi- are consonants
  ["Qúy", "Quý"],
  ["qùa", "quà"],
  ["gìa", "già"],
  ["gíup", "giúp"],
  ["gì", "gì"],
  ["Gìn", "Gìn"],
  ["giếng", "giếng"],
  // shaped vowels carry it, of ươ the second
  ["Thủơ", "Thuở"],
  ["hứơng", "hướng"],
  ["Hưũ", "Hữu"],
  ["nguỵên", "nguyện"],
  ["Hụê", "Huệ"],
  // three vowels: the middle one
  ["ngòai", "ngoài"],
  ["khủyu", "khuỷu"],
  ["xóay", "xoáy"],
  // two vowels without a final consonant: the first
  ["cuả", "của"],
  ["miá", "mía"],
  ["tuí", "túi"],
  ["muà", "mùa"],
])("%s is written %s", (written, expected) => {
  expect(normalizeTonePlacement(written)).toBe(expected)
  expect(normalizeTonePlacement(written.normalize("NFD"))).toBe(expected)
})

test("a whole name keeps its words, case and signs", () => {
  expect(normalizeTonePlacement("NGUYỄN THỊ THUỲ - Hoà, tổ 3")).toBe("NGUYỄN THỊ THÙY - Hòa, tổ 3")
})

test.each(["Kpă", "Đắk Lắk", "Müller", "hòá", "Ksơr", "Rơ-ôm"])(
  "%s is not one Vietnamese syllable with a tone to move",
  (word) => {
    expect(normalizeTonePlacement(word)).toBe(word)
  },
)

const onset = fc.constantFrom("", "h", "t", "th", "ng", "ngh", "kh", "qu", "gi", "đ", "tr")
const rhyme = fc.constantFrom(
  "a",
  "oa",
  "oe",
  "uy",
  "oan",
  "oang",
  "uynh",
  "uyên",
  "ươ",
  "ương",
  "iêu",
  "oai",
  "ua",
  "ia",
  "uê",
  "ưu",
)

test("wherever the tone was typed, the syllable comes out the same, and stays so", () => {
  fc.assert(
    fc.property(onset, rhyme, fc.constantFrom(...toneMarks), (first, last, mark) => {
      const plain = first + last
      const written = [...plain].flatMap((letter, index) =>
        "aăâeêioôơuưy".includes(letter)
          ? [(plain.slice(0, index) + letter + mark + plain.slice(index + 1)).normalize("NFC")]
          : [],
      )
      const placed = new Set(written.map(normalizeTonePlacement))
      expect(placed.size).toBe(1)
      for (const one of placed) expect(normalizeTonePlacement(one)).toBe(one)
    }),
  )
})
