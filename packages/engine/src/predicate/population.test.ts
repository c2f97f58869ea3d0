import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { count, hasBit } from "../bitmap/bitmap.ts"
import { type FactName, vocabulary } from "../facts/vocabulary.ts"
import { anyPeople, factsOf, someone } from "../testing/people.ts"
import { parsePredicate } from "./parse-predicate.ts"
import { Population } from "./population.ts"
import type { Predicate } from "./predicate.ts"

/** The meaning of a predicate for one person, evaluated the slow and obvious way. */
function holds(predicate: Predicate, value: (fact: string) => number): boolean {
  switch (predicate.kind) {
    case "fact":
      return value(predicate.fact) >= predicate.low && value(predicate.fact) <= predicate.high
    case "bit":
      return (value(predicate.fact) & predicate.bit) !== 0
    case "not":
      return !holds(predicate.of, value)
    case "and":
      return predicate.of.every((part) => holds(part, value))
    case "or":
      return predicate.of.some((part) => holds(part, value))
    default:
      throw new Error("not used here")
  }
}

const numericFacts = (Object.keys(vocabulary) as FactName[]).filter((name) => name !== "disability")
const atom = fc.oneof(
  fc
    .tuple(fc.constantFrom(...numericFacts), fc.nat(13), fc.nat(5))
    .map(([fact, low, width]) => (width === 0 ? `${fact}=${low}` : `${fact}=${low}..${low + width}`)),
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.nat(20)).map(([low, width]) => `age=${low}..${low + width}`),
  fc.constantFrom(
    "disability has 1",
    "disability has 128",
    "minority",
    "gone",
    "place=local",
    "studying=unknown",
  ),
)
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small" },
    atom,
    tie("expression").map((inner) => `!(${inner})`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `(${a}) & ${b}`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `${a} | (${b})`),
  ),
}))

test("bitmaps hold exactly the people for whom the predicate is true, one by one", () => {
  fc.assert(
    fc.property(anyPeople, expression, (people, where) => {
      const facts = factsOf(people)
      const bits = new Population(facts, {}).bitmap(where)
      const tree = parsePredicate(where)
      const naive = people.map((_, i) => holds(tree, (fact) => facts.columns[fact]![i]!))
      for (const [i, expected] of naive.entries()) expect(hasBit(bits, i)).toBe(expected)
      expect(count(bits)).toBe(naive.filter(Boolean).length)
    }),
  )
})

describe("the language", () => {
  test("! binds tighter than &, & tighter than |", () => {
    expect(parsePredicate("!gone & here | never")).toEqual({
      kind: "or",
      of: [
        {
          kind: "and",
          of: [
            { kind: "not", of: { kind: "fact", fact: "gone", low: 1, high: 1 } },
            { kind: "fact", fact: "here", low: 1, high: 1 },
          ],
        },
        { kind: "fact", fact: "never", low: 1, high: 1 },
      ],
    })
  })
  test.each([
    ["literacy=one..two", { kind: "fact", fact: "literacy", low: 1, high: 2 }],
    ["sex=female", { kind: "fact", fact: "sex", low: 2, high: 2 }],
    ['hamlet="Tổ 4"', { kind: "text", fact: "hamlet", text: "Tổ 4" }],
    ["must", { kind: "name", name: "must" }],
    ["disability has 16", { kind: "bit", fact: "disability", bit: 16 }],
  ])("reads %s", (where, tree) => {
    expect(parsePredicate(where)).toEqual(tree)
  })
  test.each([
    ["age=", "không có giá trị"],
    ["height=5", 'không có dữ kiện "height"'],
    ["studying=perhaps", 'không có giá trị "perhaps"'],
    ["(here", 'thiếu ")"'],
    ["here gone", 'thừa "gone"'],
    ["here &", "thiếu tên điều kiện"],
    ["hamlet=4", "ngoặc kép"],
    ["here # gone", "không hiểu"],
    ["", "thiếu tên điều kiện"],
    ["toString=1", "không có dữ kiện"],
  ])("refuses %j and says why", (where, message) => {
    expect(() => parsePredicate(where)).toThrow(message)
  })
})

describe("definitions", () => {
  const facts = factsOf([someone(6), someone(7, {}, 2)])
  test("name other predicates, also through each other", () => {
    const population = new Population(facts, { six: "age=6", notSix: "!six" })
    expect(count(population.bitmap("notSix"))).toBe(1)
    expect(population.definition("six")).toBe("age=6")
    expect(population.definition("toString")).toBeUndefined()
  })
  test("that are missing or go round in a circle are errors, not empty lists", () => {
    expect(() => new Population(facts, {}).bitmap("must")).toThrow("không có khái niệm")
    expect(() => new Population(facts, { a: "b", b: "here & a" }).bitmap("a")).toThrow("tự gọi chính nó")
  })
  test("an error leaves nothing behind: the population still answers", () => {
    const population = new Population(facts, { a: "a" })
    expect(() => population.bitmap("a")).toThrow("tự gọi chính nó")
    expect(count(population.bitmap("age=6"))).toBe(1)
    expect(() => population.bitmap("a")).toThrow("tự gọi chính nó")
  })
})

test("hamlets and schools are found by their text", () => {
  const population = new Population(factsOf([someone(6, { schoolCode: "near" }), someone(7, {}, 2)]), {})
  expect(count(population.bitmap('hamlet="Tổ 1"'))).toBe(2)
  expect(count(population.bitmap('hamlet="Tổ 2"'))).toBe(0)
  expect(count(population.bitmap('school="near"'))).toBe(1)
})
