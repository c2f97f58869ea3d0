import { type ConditionVerdict, judgeCondition, type Programme } from "@phocap/engine"
import type { Commune } from "../../platform/population/commune.ts"

/** One condition of TT 07/2016 at one school, with what it was judged by. */
export interface ConditionRow {
  readonly school: string
  readonly programme: Programme
  readonly group: "staff" | "facilities"
  readonly id: string
  readonly label: string
  readonly article: string
  readonly verdict: ConditionVerdict
  readonly atLeast: number | null
  readonly evidence: string
}

/** Every condition asked of every school that stands in the commune. */
export function conditionRows(commune: Commune): ConditionRow[] {
  return commune.rules.conditions.flatMap((set) => {
    const level = set.schoolLevel
    if (level === null) return []
    return commune.reporting
      .filter((school) => (school.levels & level) !== 0)
      .flatMap((school) =>
        set.groups.flatMap((group) =>
          group.conditions.map((condition): ConditionRow => {
            const answers = commune.answers.get(`${school.code} ${level}`) ?? {}
            const report = commune.reports.find(
              (one) => one.schoolCode === school.code && one.level === level,
            )
            return {
              school: school.name,
              programme: set.programme,
              group: group.id,
              id: condition.id,
              label: condition.label,
              article: condition.article,
              verdict: judgeCondition(condition, school.reports[level] ?? {}, answers),
              atLeast: condition.ratio?.atLeast ?? null,
              evidence: report?.conditions[condition.id]?.evidence ?? "",
            }
          }),
        ),
      )
  })
}
