import type {
  AggregateVerdict,
  CriterionVerdict,
  LevelVerdict,
  Programme,
  ProgrammeVerdict,
} from "@phocap/engine"
import { describe, expect, it } from "vitest"
import { openingOfCommune, openingOfGroup } from "./opening.ts"

type State = "met" | "unmet" | "unknown"

function criterion(state: CriterionVerdict["state"], margin: number | null, unknown = 0): CriterionVerdict {
  return {
    id: "x",
    label: "x",
    short: "x",
    instrument: null,
    article: "Điều 1",
    needsCheck: false,
    atLeast: 80,
    area: "normal",
    figure:
      margin === null
        ? null
        : { counted: 80 + margin, of: 100, unknown, ofUnknown: 0, ofUnknownCounted: 0, ofUnknownMissing: 0 },
    published: null,
    state,
    margin,
  }
}

function level(
  n: number,
  state: State,
  criteria: CriterionVerdict[],
  requires: LevelVerdict["requires"] = [],
): LevelVerdict {
  return { level: n, article: `Điều ${n}`, needsCheck: false, state, requires, criteria }
}

function verdict(programme: Programme, levels: LevelVerdict[], graded = true): ProgrammeVerdict {
  return {
    programme,
    standard: programme,
    instrument: "nd20-2014",
    graded,
    reached: levels.filter((one) => one.state === "met").length,
    state: levels[0]?.state ?? "unknown",
    needsCheck: false,
    levels,
  }
}

const fine = verdict("primary", [level(1, "met", [criterion("met", 5)])])

describe("openingOfCommune", () => {
  it("says how many are missing to the next level", () => {
    const secondary = verdict("lowerSecondary", [
      level(1, "met", [criterion("met", 5)]),
      level(2, "unmet", [criterion("met", 3), criterion("unmet", -7)]),
    ])
    expect(openingOfCommune([fine, secondary], 100)).toEqual({
      kind: "short",
      people: 7,
      least: false,
      programme: "lowerSecondary",
      level: 2,
      graded: true,
    })
  })
  it("says at least the greatest gap where several criteria are short", () => {
    const short = verdict("primary", [level(1, "unmet", [criterion("unmet", -7), criterion("unmet", -12)])])
    expect(openingOfCommune([short], 100)).toMatchObject({ kind: "short", people: 12, least: true })
  })
  it("puts a programme that is not recognised before a nearer next level", () => {
    const next = verdict("primary", [level(1, "met", []), level(2, "unmet", [criterion("unmet", -1)])])
    const none = verdict("literacy", [level(1, "unmet", [criterion("unmet", -90)])])
    expect(openingOfCommune([next, none], 100)).toMatchObject({ programme: "literacy", people: 90 })
  })
  it("puts the smaller gap first among next levels", () => {
    const far = verdict("primary", [level(1, "met", []), level(2, "unmet", [criterion("unmet", -40)])])
    const near = verdict("literacy", [level(1, "met", []), level(2, "unmet", [criterion("unmet", -3)])])
    expect(openingOfCommune([far, near], 100)).toMatchObject({ programme: "literacy", people: 3 })
  })
  it("waits on another programme when its own criteria are met", () => {
    const waiting = verdict("lowerSecondary", [
      level(1, "unmet", [criterion("met", 3)], [{ programme: "literacy", level: 1, state: "unmet" }]),
    ])
    expect(openingOfCommune([waiting], 100)).toMatchObject({
      kind: "waits",
      on: { programme: "literacy", level: 1 },
    })
  })
  it("says that data is missing, and of how many people", () => {
    const open = verdict("literacy", [level(1, "unknown", [criterion("unknown", -4, 18)])])
    expect(openingOfCommune([fine, open], 100)).toMatchObject({ kind: "unknown", people: 18 })
    const blank = verdict("literacy", [level(1, "unknown", [criterion("unknown", null)])])
    expect(openingOfCommune([blank], 100)).toMatchObject({ kind: "unknown", people: null })
  })
  it("never calls a rule set without levels met", () => {
    expect(openingOfCommune([verdict("primary", [])], 100)).toMatchObject({ kind: "unknown" })
  })
  it("says that all is met, or that there is nothing yet", () => {
    expect(openingOfCommune([fine], 100)).toEqual({ kind: "all", programmes: 1 })
    expect(openingOfCommune([], 0)).toEqual({ kind: "empty" })
  })
})

describe("openingOfGroup", () => {
  function group(state: State, margin: number): AggregateVerdict {
    return {
      programme: "primary",
      standard: "x",
      instrument: "nd142-2025",
      graded: true,
      reached: 0,
      state,
      needsCheck: true,
      levels: [
        {
          level: 1,
          article: "",
          state,
          shares: [{ among: "all", atLeast: 90, reached: 1, open: 0, of: 10, state, margin }],
        },
      ],
    }
  }
  it("counts units, not people", () => {
    expect(openingOfGroup([group("unmet", -8)])).toMatchObject({ kind: "unitsShort", units: 8, level: 1 })
  })
  it("says when communes lack data", () => {
    expect(openingOfGroup([group("unknown", -8)])).toMatchObject({ kind: "unknown", people: null })
  })
})
