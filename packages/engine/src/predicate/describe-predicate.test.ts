import fc from "fast-check"
import { expect, test } from "vitest"
import { factNames, vocabulary } from "../facts/vocabulary.ts"
import { describePredicate, type PredicateWords } from "./describe-predicate.ts"

const words: PredicateWords = {
  year: 2026,
  definitions: new Map([["must", "phải phổ cập"]]),
  schoolName: (code) => (code === "TH1" ? "Tiểu học Số 1" : code),
}
const say = (where: string) => describePredicate(where, words)

test("reads as the heading of a list", () => {
  expect(say("age=6 & must & grade=1 & place=other")).toBe(
    "6 tuổi (sinh 2020) và phải phổ cập và đang học lớp 1 và học nơi khác",
  )
})

test("ranges name their ends, ages with birth years rising", () => {
  expect(say("age=11..14 & grade=1..5")).toBe("11–14 tuổi (sinh 2012–2015) và đang học lớp 1–5")
  expect(say("age=60..200")).toBe("từ 60 tuổi (sinh 1966 trở về trước)")
  expect(say("grade=53..55")).toBe("đang học mầm non 3–5 tuổi")
  expect(say("literacy=one..two")).toBe("(biết chữ mức độ 1, chưa đạt mức độ 2 hoặc biết chữ mức độ 2)")
})

test("not of a fact that is only yes or no says the other, of anything else quotes it", () => {
  expect(say("!disabled")).toBe("không khuyết tật")
  expect(say("!must")).toBe("không thuộc nhóm “phải phổ cập”")
  expect(say("!studying=yes")).toBe("không thuộc nhóm “đang đi học”")
  expect(say("!(sex=female & gone)")).toBe("không phải (nữ và đã chuyển đi hoặc chết)")
  expect(say("!!disabled")).toBe("khuyết tật")
})

test("or within and keeps its brackets, nested and is read through", () => {
  expect(say("must & (sex=female | minority)")).toBe("phải phổ cập và (nữ hoặc dân tộc thiểu số)")
  expect(say("(must) & (age=6 & must)")).toBe("phải phổ cập và 6 tuổi (sinh 2020)")
})

test("everybody is said as such, and drops out of a conjunction", () => {
  expect(say("age=0..200")).toBe("mọi người")
  expect(say("age=0..200 & sex=male")).toBe("nam")
  expect(say("age=0..200 | sex=male")).toBe("mọi người")
})

test("hamlets, schools, groups and kinds by their names", () => {
  expect(say('hamlet="Tổ 4" & school="TH1"')).toBe("ở Tổ 4 và có tên ở trường Tiểu học Số 1")
  expect(say("ethnicity=2")).toBe("dân tộc Tày")
  expect(say("disability has 4")).toBe("có dạng khuyết tật nhìn")
  expect(say("droppedGrade=6..9")).toBe("bỏ học lớp 6–9")
  expect(say("grade=tertiary")).toBe("đang học sau phổ thông (đại học, cao đẳng, nghề)")
})

test.each([
  ["grade=0", "không có lớp đang học"],
  ["grade=0..5", "(không có lớp đang học hoặc đang học lớp 1–5)"],
  ["grade=12..13", "đang học lớp 12 hoặc sau phổ thông (đại học, cao đẳng, nghề)"],
  ["grade=9..12", "đang học lớp 9–12"],
  ["grade=12..52", "đang học mầm non 0–2 tuổi hoặc lớp 12 hoặc sau phổ thông (đại học, cao đẳng, nghề)"],
  ["grade=14..50", "đang học mầm non 0 tuổi"],
  ["grade=50", "đang học mầm non 0 tuổi"],
  ["grade=20..30", "đang học lớp ngoài bảng mã"],
  ["droppedGrade=0", "không ghi lớp bỏ học"],
  ["droppedGrade=0..5", "(không ghi lớp bỏ học hoặc bỏ học lớp 1–5)"],
  ["droppedGrade=1", "bỏ học lớp 1"],
  ["disability=0", "không ghi dạng khuyết tật"],
  ["disability=4", "có dạng khuyết tật nhìn"],
  ["disability=0..4", "dạng khuyết tật mã 0–4"],
  ["ethnicity=1..3", "dân tộc Kinh, Tày, Thái"],
  ["ethnicity=1..4", "dân tộc mã 1–4"],
  ["ethnicity=90", "dân tộc mã 90"],
  ["age=0", "0 tuổi (sinh 2026)"],
  ["age=0..5", "0–5 tuổi (sinh 2021–2026)"],
  ["age=0..150", "mọi người"],
  ["age=15..150", "từ 15 tuổi (sinh 2011 trở về trước)"],
  ["sex=9", "mang mã không có trong bảng mã"],
  ["!(sex=male | gone)", "không phải (nam hoặc đã chuyển đi hoặc chết)"],
  ["!age=6", "không thuộc nhóm “6 tuổi (sinh 2020)”"],
  ["!sex=1", "không thuộc nhóm “nam”"],
  ["!minority=0", "dân tộc thiểu số"],
  ["!studying=0..1", "không thuộc nhóm “(không đi học hoặc đang đi học)”"],
  ["!disabled=0..1", "không thuộc nhóm “(không khuyết tật hoặc khuyết tật)”"],
  ["!disabled=2", "không thuộc nhóm “mang mã không có trong bảng mã”"],
  ["age=0..200 & age=0..300", "mọi người"],
  ['school="TH9"', "có tên ở trường TH9"],
])("%s is said as “%s”", (where, text) => {
  expect(say(where)).toBe(text)
})

test("a school is said by its code where nobody knows its name", () => {
  expect(describePredicate('school="X"', { year: 2026, definitions: new Map() })).toBe("có tên ở trường X")
})

test("an unknown word stands in quotes, a broken predicate is refused", () => {
  expect(say("someday")).toBe("“someday”")
  expect(() => say("age=")).toThrowError(expect.objectContaining({ code: "law.predicate" }))
})

test("every fact and value has words without braces or gaps", () => {
  const atom = fc.constantFrom(...factNames).chain((fact) => {
    const wording = vocabulary[fact].say
    const values = typeof wording === "string" ? [1, 2, 5] : Object.keys(wording).map(Number)
    return fc.constantFrom(...values).map((value) => `${fact}=${value}`)
  })
  fc.assert(
    fc.property(atom, atom, (a, b) => {
      const text = say(`${a} & !${b}`)
      expect(text).not.toMatch(/[{}]|undefined|“”|\(\)/)
      expect(text.length).toBeGreaterThan(3)
    }),
    { seed: 20261124 },
  )
})
