import type { ReportingSchool } from "../form/form-subject.ts"
import type { Condition, ConditionSet } from "../law/condition.ts"
import { allOf, type LevelState } from "./judge-unit.ts"

/** One condition of one school: what the school answered, or what its report gives. */
export interface ConditionVerdict {
  readonly condition: string
  readonly met: boolean | null
  readonly counted: number | null
  readonly of: number | null
}

/** A person's answers by condition id: met, not met, or null for not known. */
export type ConditionAnswers = Readonly<Record<string, boolean | null>>

function sum(values: Readonly<Record<string, number | null>>, keys: readonly string[]): number | null {
  const known = keys.map((key) => values[key]).filter((value) => typeof value === "number")
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

/** Judges one condition of TT 07/2016 for one school. A ratio over nothing is not known. */
export function judgeCondition(
  condition: Condition,
  values: Readonly<Record<string, number | null>>,
  answers: ConditionAnswers,
): ConditionVerdict {
  const { ratio } = condition
  if (ratio === undefined) {
    return { condition: condition.id, met: answers[condition.id] ?? null, counted: null, of: null }
  }
  const counted = sum(values, ratio.counted)
  const of = sum(values, ratio.of)
  const met =
    counted === null || of === null || of === 0
      ? null
      : counted * 1000 >= Math.round(ratio.atLeast * 1000) * of
  return { condition: condition.id, met, counted, of }
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
    group.conditions.map((condition) =>
      stateOf(judgeCondition(condition, school.reports[level] ?? {}, answersOf(school)).met),
    ),
  )
  const all = allOf(states)
  return all === "unknown" ? null : all === "met"
}
