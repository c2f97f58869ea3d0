import { type LawPack, parseLawPack } from "@phocap/engine"
import { describe, expect, test } from "vitest"
import { runScenario, runShareScenario } from "../packages/engine/src/testing/run-scenario.ts"
import { Scenario, ShareScenario } from "../packages/engine/src/testing/scenario.ts"
import { lawFiles } from "./testing.ts"

const pack = parseLawPack(lawFiles())
const files = lawFiles("scenarios")
const isShare = (path: string) => path.startsWith("scenarios/shares/")
const scenarios = files.filter((file) => !isShare(file.path))
const shares = files.filter((file) => isShare(file.path))

/** The corpus with one threshold moved in every version of its standard. */
function withThreshold(id: string, area: "normal" | "hardship", step: number): LawPack {
  const standards = pack.standards.map((standard) => ({
    ...standard,
    levels: standard.levels.map((level) => ({
      ...level,
      criteria: level.criteria.map((one) =>
        one.id === id
          ? { ...one, atLeast: { ...one.atLeast, [area]: Math.min(100.1, one.atLeast[area] + step) } }
          : one,
      ),
    })),
  }))
  return { ...pack, standards }
}

describe("what the law says of small populations", () => {
  test.each(scenarios.map((file) => [file.path, file.content] as const))("%s", (_path, content) => {
    expect(runScenario(pack, Scenario.parse(content))).toEqual([])
  })
})

describe("what the law says of districts and provinces", () => {
  test.each(shares.map((file) => [file.path, file.content] as const))("%s", (_path, content) => {
    expect(runShareScenario(pack, ShareScenario.parse(content))).toEqual([])
  })
})

describe("the scenarios leave nothing out", () => {
  const read = scenarios.map((file) => Scenario.parse(file.content))
  const shareRead = shares.map((file) => ShareScenario.parse(file.content))
  const criterionIds = [
    ...new Set(
      pack.standards.flatMap((one) => one.levels.flatMap((level) => level.criteria.map((each) => each.id))),
    ),
  ]
  const covered = new Set([...read, ...shareRead].flatMap((scenario) => scenario.covers))

  test("every criterion is seen met and seen failing", () => {
    const seen = (state: string) =>
      new Set(
        read.flatMap((scenario) =>
          Object.values(scenario.expect).flatMap((programme) =>
            Object.entries(programme?.criteria ?? {})
              .filter(([, criterion]) => criterion.state === state)
              .map(([id]) => id),
          ),
        ),
      )
    expect(criterionIds.filter((id) => !seen("met").has(id))).toEqual([])
    expect(criterionIds.filter((id) => !seen("unmet").has(id))).toEqual([])
  })

  test.each(["normal", "hardship"] as const)("every %s threshold is pinned from above and below", (area) => {
    const loose: string[] = []
    for (const id of criterionIds) {
      const stated = (one: Scenario) =>
        Object.values(one.expect).find((programme) => programme?.criteria[id]?.state)?.criteria[id]?.state
      for (const [step, state] of [
        [0.1, "met"],
        [-10, "unmet"],
      ] as const) {
        const moved = withThreshold(id, area, step)
        const touched = read.filter((one) => one.area === area && stated(one) === state)
        if (touched.every((one) => runScenario(moved, one).length === 0)) loose.push(`${id} ${step}`)
      }
    }
    expect(loose).toEqual([])
  })

  test("every programme is seen left open for want of data", () => {
    const open = read.flatMap((scenario) =>
      Object.entries(scenario.expect).filter(
        ([, programme]) => programme && Object.values(programme.levels).includes("unknown"),
      ),
    )
    expect(new Set(open.map(([programme]) => programme))).toEqual(
      new Set(["preschool5", "preschool35", "primary", "lowerSecondary", "literacy"]),
    )
  })

  test("every choice that the law leaves open is shown to make a difference", () => {
    const choices = pack.definitions.flatMap((file) =>
      file.options.flatMap((option) => option.choices.map((choice) => `${option.id}-${choice.id}`)),
    )
    expect(choices.filter((choice) => !covered.has(choice))).toEqual([])
  })

  test("every share standard is tried", () => {
    const tried = new Set(shareRead.map((scenario) => scenario.standard))
    expect(pack.shares.filter((one) => !tried.has(one.id)).map((one) => one.id)).toEqual([])
  })

  test("every trap that a verdict can fall into is tried", () => {
    const traps = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `trap-${n}`)
    expect(traps.filter((trap) => !covered.has(trap))).toEqual([])
  })
})
