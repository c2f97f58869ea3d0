import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"
import { expect, test } from "vitest"
import { compareVerdicts } from "./compare-verdicts.ts"

function verdict(
  reached: number,
  counted: number,
  atLeast: number,
  programme: "primary" | "literacy" = "primary",
): ProgrammeVerdict {
  const criterion: CriterionVerdict = {
    id: `${programme}.x`,
    label: "x",
    short: "x",
    instrument: null,
    article: "",
    needsCheck: false,
    atLeast,
    area: "normal",
    figure: { counted, of: 100, unknown: 0, ofUnknown: 0, ofUnknownCounted: 0, ofUnknownMissing: 0 },
    published: null,
    state: counted >= atLeast ? "met" : "unmet",
    margin: counted - atLeast,
  }
  const state = reached > 0 ? "met" : "unmet"
  return {
    programme,
    standard: "s",
    instrument: "i",
    graded: true,
    reached,
    state,
    needsCheck: false,
    levels: [{ level: 1, article: "", needsCheck: false, state, requires: [], criteria: [criterion] }],
  }
}

test("a threshold that changes nothing else is still named", () => {
  const [change] = compareVerdicts([verdict(1, 95, 90)], [verdict(1, 95, 94)])
  expect(change?.isChanged).toBe(false)
  expect(change?.criteria.map((one) => [one.before?.atLeast, one.after?.atLeast])).toEqual([[90, 94]])
})

test("the level reached changes the programme; the same judgement changes nothing", () => {
  expect(compareVerdicts([verdict(1, 95, 90)], [verdict(0, 95, 96)])[0]?.isChanged).toBe(true)
  expect(compareVerdicts([verdict(1, 95, 90)], [verdict(1, 95, 90)])[0]).toMatchObject({
    isChanged: false,
    criteria: [],
  })
})

test("a programme without rules on one side is a change", () => {
  const changes = compareVerdicts([verdict(1, 95, 90)], [verdict(1, 95, 90), verdict(1, 95, 90, "literacy")])
  expect(changes.map((one) => [one.programme, one.isChanged])).toEqual([
    ["primary", false],
    ["literacy", true],
  ])
})
