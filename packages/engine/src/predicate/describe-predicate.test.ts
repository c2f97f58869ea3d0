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
