import { describe, expect, test } from "vitest"
import { ShareStandard } from "../law/standard.ts"
import { type ChildResult, judgeShares } from "./judge-shares.ts"
import type { LevelState } from "./judge-unit.ts"

const standard = (levels: object[]) =>
  ShareStandard.parse({
    id: "s",
    instrument: "nd20",
    programme: "lowerSecondary",
    title: "s",
    unit: "province",
    of: "commune",
    inForce: { from: "2014-05-15", to: null },
    graded: true,
    levels,
  })
const level = (n: number, shares: object[], confidence = "Q") => ({
  level: n,
  article: "Điều",
  confidence,
  shares,
})
const graded = standard([
  level(2, [{ among: "all", atLeast: 95 }]),
  level(1, [{ among: "all", atLeast: 90 }]),
  level(3, [{ among: "all", atLeast: 100 }]),
])
const child = (states: LevelState[], area: "normal" | "hardship" = "normal"): ChildResult => ({
  unitCode: "u",
  area,
  levels: Object.fromEntries(states.map((state, i) => [i + 1, state])),
})
const times = (n: number, one: ChildResult) => Array.from({ length: n }, () => one)
const top = child(["met", "met", "met"])

describe("shares of units", () => {
  test("THCS mức 2 asks 95 % and mức 3 asks all of them", () => {
    const twenty = [...times(19, top), child(["met", "unmet", "unmet"])]
    expect(judgeShares(graded, twenty)).toMatchObject({ reached: 2, state: "met" })
    expect(judgeShares(graded, times(20, top)).reached).toBe(3)
    expect(
      judgeShares(graded, [...times(18, top), ...times(2, child(["met", "unmet", "unmet"]))]).reached,
    ).toBe(1)
  })
  test("levels are cumulative", () => {
    const odd = [...times(8, top), ...times(2, child(["unmet", "met", "met"]))]
    expect(judgeShares(graded, odd)).toMatchObject({ reached: 0, state: "unmet" })
  })
  test("an open result of a child leaves it open only where it matters", () => {
    expect(
      judgeShares(graded, [...times(9, top), child(["unknown", "unknown", "unknown"])]).levels,
    ).toMatchObject([
      { level: 1, state: "met" },
      { level: 2, state: "unknown" },
      { level: 3, state: "unknown" },
    ])
  })
  test("count, spare and lack are told", () => {
    const [share] = judgeShares(graded, [...times(8, top), ...times(2, child(["unmet", "unmet", "unmet"]))])
      .levels[0]!.shares
    expect(share).toMatchObject({ reached: 8, open: 0, of: 10, margin: -1, state: "unmet" })
  })
  test("no unit at all decides nothing", () => {
    expect(judgeShares(graded, [])).toMatchObject({ state: "unknown", reached: 0 })
  })
  test("communes of hardship and the others have shares of their own (NĐ 277/2025)", () => {
    const both = standard([
      level(
        1,
        [
          { among: "hardship", atLeast: 85 },
          { among: "normal", atLeast: 90 },
        ],
        "S",
      ),
    ])
    const poor = child(["met"], "hardship")
    const lost = child(["unmet"], "hardship")
    expect(
      judgeShares(both, [...times(10, child(["met"])), ...times(17, poor), ...times(3, lost)]).reached,
    ).toBe(1)
    expect(
      judgeShares(both, [...times(10, child(["met"])), ...times(16, poor), ...times(4, lost)]).reached,
    ).toBe(0)
    // Where there is no commune of hardship, its share does not apply.
    const verdict = judgeShares(both, times(10, child(["met"])))
    expect(verdict).toMatchObject({ reached: 1, needsCheck: true })
    expect(verdict.levels[0]!.shares).toHaveLength(1)
  })
})
