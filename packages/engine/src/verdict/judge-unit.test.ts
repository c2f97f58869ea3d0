import { describe, expect, test } from "vitest"
import type { Rules } from "../law/rules.ts"
import { Standard } from "../law/standard.ts"
import type { Figure } from "./figure.ts"
import { allOf, judgeFigures } from "./judge-unit.ts"

const criterion = (id: string, atLeast: number) => ({
  id,
  label: id,
  of: "here",
  counted: "gone",
  atLeast: { normal: atLeast, hardship: atLeast },
  article: "Điều",
  confidence: "Q",
})
const level = (n: number, criteria: object[], requires: object[] = []) => ({
  level: n,
  article: `Điều ${n}`,
  confidence: "Q",
  requires,
  criteria,
})
const standard = (programme: string, levels: object[], graded = true) =>
  Standard.parse({
    id: programme,
    instrument: "nd20",
    programme,
    title: programme,
    inForce: { from: "2014-05-15", to: null },
    graded,
    levels,
  })

const rules = (standards: Standard[]): Rules => ({
  date: "2026-09-30",
  choices: {},
  definitions: {},
  definitionList: [],
  options: [],
  standards,
  shares: [],
  conditions: [],
})
const whole: Rules = rules([
  // In this order the requirement has to be judged before its turn comes.
  standard("lowerSecondary", [
    level(
      1,
      [criterion("s1", 80)],
      [
        { programme: "primary", level: 1 },
        { programme: "literacy", level: 1 },
      ],
    ),
    level(2, [criterion("s2", 90)]),
    level(3, [criterion("s3", 95)]),
  ]),
  standard("literacy", [level(1, [criterion("l1", 90)]), level(2, [criterion("l2", 90)])]),
  standard("primary", [level(2, [criterion("p2", 95)]), level(1, [criterion("p1", 90)])]),
])

const sure = { unknown: 0, ofUnknown: 0, ofUnknownCounted: 0, ofUnknownMissing: 0 }
const percents =
  (values: Record<string, number | null>) =>
  (one: { id: string }): Figure | null => {
    const value = values[one.id]
    return value === undefined || value === null ? null : { counted: value, of: 100, ...sure }
  }
const judge = (values: Record<string, number | null>) =>
  new Map(judgeFigures(whole, percents(values), "normal").map((verdict) => [verdict.programme, verdict]))

const allMet = { s1: 99, s2: 99, s3: 99, l1: 99, l2: 99, p1: 99, p2: 99 }

describe("levels", () => {
  test("are cumulative: a higher figure does not help where a lower one is missed", () => {
    const verdict = judge({ ...allMet, s2: 50 }).get("lowerSecondary")
    expect(verdict?.reached).toBe(1)
    expect(verdict?.levels.map((one) => one.state)).toEqual(["met", "unmet", "unmet"])
  })
  test("are judged lowest first, whatever their order in the file", () => {
    expect(
      judge({ ...allMet, p1: 10 })
        .get("primary")
        ?.levels.map((one) => [one.level, one.state]),
    ).toEqual([
      [1, "unmet"],
      [2, "unmet"],
    ])
  })
  test("of lower secondary need primary and literacy (NĐ 20/2014 Điều 14)", () => {
    expect(judge(allMet).get("lowerSecondary")?.reached).toBe(3)
    expect(judge({ ...allMet, p1: 10 }).get("lowerSecondary")?.reached).toBe(0)
    expect(judge({ ...allMet, l1: 10 }).get("lowerSecondary")?.reached).toBe(0)
    expect(judge({ ...allMet, l2: 10 }).get("lowerSecondary")?.reached).toBe(3)
    const requires = judge({ ...allMet, l1: 10 }).get("lowerSecondary")?.levels[0]?.requires
    expect(requires).toEqual([
      { programme: "primary", level: 1, state: "met" },
      { programme: "literacy", level: 1, state: "unmet" },
    ])
  })
  test("stay open where data is missing, also through a requirement", () => {
    const verdict = judge({ ...allMet, p1: null }).get("lowerSecondary")
    expect([verdict?.state, verdict?.reached]).toEqual(["unknown", 0])
    expect(judge({ ...allMet, s3: null }).get("lowerSecondary")).toMatchObject({ state: "met", reached: 2 })
  })
  test("are missed where one criterion is missed and another unknown", () => {
    expect(judge({ ...allMet, p1: null, s1: 10 }).get("lowerSecondary")?.state).toBe("unmet")
  })
})

describe("criteria that concern nobody", () => {
  const two = rules([standard("primary", [level(1, [criterion("a", 90), criterion("b", 60)])])])
  const measured = (b: Figure, a: Figure) => (one: { id: string }) => (one.id === "a" ? a : b)
  const nobody = { counted: 0, of: 0, ...sure }
  const met = { counted: 1, of: 1, ...sure }
  test("are left out of the judgement", () => {
    expect(judgeFigures(two, measured(nobody, met), "normal")[0]).toMatchObject({ state: "met", reached: 1 })
  })
  test("do not make a standard reached where nothing was judged", () => {
    expect(judgeFigures(two, measured(nobody, nobody), "normal")[0]).toMatchObject({
      state: "unknown",
      reached: 0,
    })
  })
})

test("programmes come in the order of the duties; those without a standard are absent", () => {
  expect(judgeFigures(whole, percents(allMet), "normal").map((one) => one.programme)).toEqual([
    "primary",
    "lowerSecondary",
    "literacy",
  ])
})

test("a requirement on a programme without a standard, or in a circle, is open, not met", () => {
  const odd = rules([
    standard("primary", [level(1, [criterion("p1", 90)], [{ programme: "lowerSecondary", level: 1 }])]),
    standard("lowerSecondary", [
      level(
        1,
        [criterion("s1", 80)],
        [
          { programme: "primary", level: 1 },
          { programme: "preschool5", level: 1 },
        ],
      ),
    ]),
  ])
  const verdicts = judgeFigures(odd, percents(allMet), "normal")
  expect(verdicts.map((one) => one.state)).toEqual(["unknown", "unknown"])
})

test("a verdict needs checking when any of its rules does", () => {
  const unsure = rules([
    standard("preschool35", [level(1, [{ ...criterion("a", 90), confidence: "S" }])], false),
    standard("primary", [{ ...level(1, [criterion("b", 90)]), confidence: "U" }]),
    standard("literacy", [level(1, [criterion("l1", 90)])]),
  ])
  const verdicts = judgeFigures(unsure, percents({ a: 99, b: 99, l1: 99 }), "normal")
  expect(verdicts.map((one) => [one.programme, one.needsCheck, one.graded])).toEqual([
    ["preschool35", true, false],
    ["primary", true, true],
    ["literacy", false, true],
  ])
})

test("allOf is Kleene's conjunction", () => {
  expect(allOf([])).toBe("met")
  expect(allOf(["met", "met"])).toBe("met")
  expect(allOf(["met", "unknown"])).toBe("unknown")
  expect(allOf(["unknown", "unmet"])).toBe("unmet")
})
