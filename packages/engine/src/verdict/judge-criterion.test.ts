import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { Criterion } from "../law/standard.ts"
import type { Figure } from "./figure.ts"
import { judgeCriterion, peopleNeeded } from "./judge-criterion.ts"

const criterion = (atLeast: number, more: Partial<Criterion> = {}): Criterion =>
  Criterion.parse({
    id: "c",
    label: "tiêu chí",
    of: "here",
    counted: "gone",
    atLeast: { normal: atLeast, hardship: Math.max(0, atLeast - 10) },
    article: "Điều 1",
    confidence: "Q",
    ...more,
  })
const figure = (counted: number, of: number, unknown = 0, ofUnknown = 0, sure = [0, 0]): Figure => ({
  counted,
  of,
  unknown,
  ofUnknown,
  ofUnknownCounted: sure[0] ?? 0,
  ofUnknownMissing: sure[1] ?? 0,
})
const stateOf = (atLeast: number, measured: Figure) =>
  judgeCriterion(criterion(atLeast), measured, "normal").state

describe("a threshold", () => {
  test.each([
    ["exactly reached", 90, figure(90, 100), "met"],
    ["missed by one", 90, figure(89, 100), "unmet"],
    ["missed by less than rounding shows: 89,96 % is not 90 %", 90, figure(8996, 10000), "unmet"],
    ["a third is not 33,4 %", 33.4, figure(1, 3), "unmet"],
    ["a third is 33,3 %", 33.3, figure(1, 3), "met"],
    ["unknowns that cannot matter: met without them", 90, figure(90, 100, 10), "met"],
    ["unknowns that cannot matter: missed even with them", 90, figure(80, 100, 9), "unmet"],
    ["unknowns that decide leave it open", 90, figure(80, 100, 10), "unknown"],
    ["possible members that could only help leave it open", 90, figure(85, 95, 0, 5), "unknown"],
    ["possible members that cannot undo it", 60, figure(9, 10, 0, 5), "met"],
    ["possible members who surely fulfil it cannot undo it", 60, figure(9, 15, 0, 50, [50, 0]), "met"],
    ["possible members who surely do not cannot save it", 60, figure(5, 10, 0, 50, [0, 50]), "unmet"],
    ["possible members who surely do not may undo it", 60, figure(9, 15, 0, 1, [0, 1]), "unknown"],
    ["possible members who surely fulfil it may save it", 60, figure(5, 10, 0, 50, [50, 0]), "unknown"],
    ["only possible members, who would all fulfil it", 60, figure(0, 0, 0, 5, [5, 0]), "unknown"],
    ["nobody but possible members", 60, figure(0, 0, 0, 5), "unknown"],
    ["nobody at all", 90, figure(0, 0), "nobody"],
  ] as const)("%s", (_, atLeast, measured, expected) => {
    expect(stateOf(atLeast, measured)).toBe(expected)
  })
  test("nobody left to be at school satisfies 'all others are at school'", () => {
    expect(judgeCriterion(criterion(100, { whenNobody: "met" }), figure(0, 0), "normal").state).toBe("met")
  })
  test("communes of hardship have their own", () => {
    const verdict = judgeCriterion(criterion(80), figure(70, 100), "hardship")
    expect([verdict.state, verdict.atLeast, verdict.area]).toEqual(["met", 70, "hardship"])
    expect(judgeCriterion(criterion(80), figure(70, 100), "normal").state).toBe("unmet")
  })
  test("the question names only the ages that were judged", () => {
    const asked = criterion(90, { label: { normal: "Người 15–35 tuổi", hardship: "Người 15–25 tuổi" } })
    expect(judgeCriterion(asked, null, "normal").label).toBe("Người 15–35 tuổi")
    expect(judgeCriterion(asked, null, "hardship")).toMatchObject({
      label: "Người 15–25 tuổi",
      short: "Người 15–25 tuổi",
    })
  })
  test("no figure at all is not enough data", () => {
    expect(judgeCriterion(criterion(80), null, "normal")).toMatchObject({
      state: "unknown",
      margin: null,
      figure: null,
    })
  })
})

describe("margin", () => {
  test.each([
    [figure(99, 100), 90, 9],
    [figure(83, 100), 90, -7],
    [figure(90, 100), 90, 0],
    [figure(793, 1000), 80, -7],
    [figure(2, 3), 66.7, -1],
  ])("people to spare or still needed", (measured, atLeast, margin) => {
    expect(judgeCriterion(criterion(atLeast), measured, "normal").margin).toBe(margin)
  })
  test("cannot be said of nobody", () => {
    expect(judgeCriterion(criterion(90), figure(0, 0), "normal").margin).toBeNull()
  })
  test("the people needed are the fewest that reach the threshold", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 0, max: 1000 }), (of, tenths) => {
        const atLeast = tenths / 10
        const needed = peopleNeeded(of, atLeast)
        expect(needed * 1000).toBeGreaterThanOrEqual(tenths * of)
        if (needed > 0) expect((needed - 1) * 1000).toBeLessThan(tenths * of)
      }),
    )
  })
})

describe("published percentages", () => {
  const judge = (percent: number, digits: number) =>
    judgeCriterion(criterion(90), { percent, digits }, "normal").state
  test("decide when their rounding cannot hide the other answer", () => {
    expect(judge(91, 0)).toBe("met")
    expect(judge(89, 0)).toBe("unmet")
    expect(judge(90.1, 1)).toBe("met")
    expect(judge(89.9, 1)).toBe("unmet")
  })
  test("leave it open when the rounded value touches the threshold", () => {
    expect(judge(90, 0)).toBe("unknown")
    expect(judge(90, 1)).toBe("unknown")
    expect(judge(89.5, 0)).toBe("unmet")
  })
  test("one hundred is one hundred", () => {
    expect(judgeCriterion(criterion(100), { percent: 100, digits: 0 }, "normal").state).toBe("met")
  })
  test("keep what was published", () => {
    const verdict = judgeCriterion(criterion(90), { percent: 92.5, digits: 1 }, "normal")
    expect(verdict).toMatchObject({ published: { percent: 92.5, digits: 1 }, figure: null, margin: null })
  })
})

test("knowing more never turns met into unmet or unmet into met", () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.nat(50),
      fc.nat(20),
      fc.integer({ min: 1, max: 100 }),
      (no, yes, open, atLeast) => {
        const of = no + yes + open
        const before = stateOf(atLeast, figure(yes, of, open))
        for (let turned = 0; turned <= open; turned++) {
          const after = stateOf(atLeast, figure(yes + turned, of, 0))
          if (before === "met" || before === "unmet") expect(after).toBe(before)
        }
        if (before === "unknown") {
          expect(stateOf(atLeast, figure(yes, of, 0))).toBe("unmet")
          expect(stateOf(atLeast, figure(yes + open, of, 0))).toBe("met")
        }
      },
    ),
  )
})

test("what needs checking says so", () => {
  expect(judgeCriterion(criterion(90, { confidence: "S" }), figure(1, 1), "normal").needsCheck).toBe(true)
  expect(judgeCriterion(criterion(90, { confidence: "P" }), figure(1, 1), "normal").needsCheck).toBe(false)
  expect(judgeCriterion(criterion(90, { instrument: "tt07" }), figure(1, 1), "normal").instrument).toBe(
    "tt07",
  )
})
