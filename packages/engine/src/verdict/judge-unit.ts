import { needsCheck } from "../law/confidence.ts"
import { type Programme, programmes } from "../law/programme.ts"
import type { Rules } from "../law/rules.ts"
import type { Criterion, LevelRule, Standard } from "../law/standard.ts"
import type { Population } from "../predicate/population.ts"
import type { Figure, PublishedPercent } from "./figure.ts"
import { type CriterionVerdict, judgeCriterion } from "./judge-criterion.ts"
import { type Area, measureCriterion } from "./measure-criterion.ts"

export type LevelState = "met" | "unmet" | "unknown"

export interface RequirementVerdict {
  readonly programme: Programme
  readonly level: number
  readonly state: LevelState
}

export interface LevelVerdict {
  readonly level: number
  readonly article: string
  readonly needsCheck: boolean
  readonly state: LevelState
  readonly requires: readonly RequirementVerdict[]
  readonly criteria: readonly CriterionVerdict[]
}

/** What the law says of one programme in one commune. */
export interface ProgrammeVerdict {
  readonly programme: Programme
  readonly standard: string
  readonly instrument: string
  readonly graded: boolean
  /** The highest level met; 0 for none. */
  readonly reached: number
  /** State of the first level: met once any level is reached, unknown where data is missing to say. */
  readonly state: LevelState
  readonly needsCheck: boolean
  readonly levels: readonly LevelVerdict[]
}

/** Kleene's strong conjunction: one "unmet" decides, else one "unknown" leaves it open. */
export function allOf(states: readonly LevelState[]): LevelState {
  if (states.includes("unmet")) return "unmet"
  return states.includes("unknown") ? "unknown" : "met"
}

/** What was measured for each criterion; null where nothing is known of it. */
export type Measured = (criterion: Criterion, standard: Standard) => Figure | PublishedPercent | null

function judgeLevel(
  rule: LevelRule,
  standard: Standard,
  below: LevelState,
  levelOf: (programme: Programme, level: number) => LevelState,
  measured: Measured,
  area: Area,
): LevelVerdict {
  const criteria = rule.criteria.map((criterion) =>
    judgeCriterion(criterion, measured(criterion, standard), area),
  )
  const requires = rule.requires.map((one) => ({ ...one, state: levelOf(one.programme, one.level) }))
  const applicable = criteria.filter((one) => one.state !== "nobody")
  // A level of whose criteria none applies to anybody has not been shown to be reached.
  const own: LevelState[] =
    applicable.length === 0 ? ["unknown"] : applicable.map((one) => one.state as LevelState)
  return {
    level: rule.level,
    article: rule.article,
    needsCheck: needsCheck(rule.confidence) || criteria.some((one) => one.needsCheck),
    state: allOf([below, ...requires.map((one) => one.state), ...own]),
    requires,
    criteria,
  }
}

/**
 * Judges every programme of a commune under `rules`. Levels are cumulative, and a programme may require levels of
 * others (THCS mức 1 needs tiểu học mức 1 and xóa mù chữ mức 1, NĐ 20/2014 Điều 14). A programme for which the rules
 * hold no standard is absent from the result.
 */
export function judgeFigures(rules: Rules, measured: Measured, area: Area): ProgrammeVerdict[] {
  const done = new Map<Programme, ProgrammeVerdict>()
  const underway = new Set<Programme>()

  function levelOf(programme: Programme, level: number): LevelState {
    const verdict = judge(programme)
    return verdict?.levels.find((one) => one.level === level)?.state ?? "unknown"
  }
  function judge(programme: Programme): ProgrammeVerdict | undefined {
    const known = done.get(programme)
    const standard = rules.standards.find((one) => one.programme === programme)
    if (known !== undefined || standard === undefined || underway.has(programme)) return known
    underway.add(programme)
    const levels: LevelVerdict[] = []
    let below: LevelState = "met"
    for (const rule of [...standard.levels].sort((a, b) => a.level - b.level)) {
      const verdict = judgeLevel(rule, standard, below, levelOf, measured, area)
      below = verdict.state
      levels.push(verdict)
    }
    const reached = levels.filter((one) => one.state === "met").length
    const verdict: ProgrammeVerdict = {
      programme,
      standard: standard.id,
      instrument: standard.instrument,
      graded: standard.graded,
      reached,
      state: levels[0]?.state ?? "unknown",
      needsCheck: levels.some((one) => one.needsCheck),
      levels,
    }
    underway.delete(programme)
    done.set(programme, verdict)
    return verdict
  }

  return programmes.map(judge).filter((verdict) => verdict !== undefined)
}

/** Judges the people of a unit. */
export function judgePopulation(rules: Rules, population: Population, area: Area): ProgrammeVerdict[] {
  return judgeFigures(rules, (criterion) => measureCriterion(criterion, population, area), area)
}
