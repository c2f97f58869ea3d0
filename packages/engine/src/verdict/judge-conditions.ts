import type { ReportingSchool } from "../form/form-subject.ts"
import type { Condition, ConditionSet } from "../law/condition.ts"
import { allOf, type LevelState } from "./judge-unit.ts"

/** One condition of one school: what the school answered, or what its report gives. */
export interface ConditionVerdict {
  readonly condition: string
  readonly met: boolean | null
  /** There is something to which the condition applies. */
  readonly applies: boolean
  readonly counted: number | null
  readonly of: number | null
}

/** A person's answers by condition id: met, not met, or null for not known. */
export type ConditionAnswers = Readonly<Record<string, boolean | null>>

interface Sum {
  readonly known: number
  readonly complete: boolean
}

function sum(values: Readonly<Record<string, number | null>>, keys: readonly string[]): Sum {
  const found = keys.map((key) => values[key]).filter((value) => typeof value === "number")
  return { known: found.reduce((a, b) => a + b, 0), complete: found.length === keys.length }
}

/**
 * Judges one condition of TT 07/2016 for one school. A ratio with a part that was not reported is not known, unless
 * what was reported reaches it already; a ratio over a reported zero (no class of that age) does not apply.
 */
export function judgeCondition(
  condition: Condition,
  values: Readonly<Record<string, number | null>>,
  answers: ConditionAnswers,
): ConditionVerdict {
  const { ratio } = condition
  if (ratio === undefined) {
    return {
      condition: condition.id,
      met: answers[condition.id] ?? null,
      applies: true,
      counted: null,
      of: null,
    }
  }
  const [counted, of] = [sum(values, ratio.counted), sum(values, ratio.of)]
  const applies = !(of.complete && of.known === 0)
  const reached = counted.known * 1000 >= Math.round(ratio.atLeast * 1000) * of.known
  const missed = counted.complete && !reached
  return {
    condition: condition.id,
    met: !of.complete || !applies ? null : reached ? true : missed ? false : null,
    applies,
    counted: counted.complete ? counted.known : null,
    of: of.complete ? of.known : null,
  }
}

const stateOf = (met: boolean | null): LevelState => (met === null ? "unknown" : met ? "met" : "unmet")

/**
 * A group of conditions (đội ngũ, cơ sở vật chất) over all schools of a level: met when every school meets every
 * condition, not met when one does not, null while an answer is missing or no school has reported.
 */
export function judgeConditionGroup(
  group: ConditionSet["groups"][number],
  level: number,
  schools: readonly ReportingSchool[],
  answersOf: (school: ReportingSchool) => ConditionAnswers,
): boolean | null {
  const concerned = schools.filter((school) => (school.levels & level) !== 0)
  if (concerned.length === 0) return null
  const states = concerned.flatMap((school) =>
    group.conditions
      .map((condition) => judgeCondition(condition, school.reports[level] ?? {}, answersOf(school)))
      .filter((verdict) => verdict.applies)
      .map((verdict) => stateOf(verdict.met)),
  )
  const all = allOf(states)
  return all === "unknown" ? null : all === "met"
}

/** A group of conditions that the commune itself answers, since no school is asked (TT 07/2016, Điều 6). */
export function judgeOwnConditions(
  group: ConditionSet["groups"][number],
  answers: ConditionAnswers,
): boolean | null {
  const all = allOf(group.conditions.map((condition) => stateOf(judgeCondition(condition, {}, answers).met)))
  return all === "unknown" ? null : all === "met"
}
