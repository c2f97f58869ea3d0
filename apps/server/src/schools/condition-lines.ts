import type { SchoolPage } from "@phocap/contract"
import type { SchoolReport } from "@phocap/core"
import { judgeCondition, needsCheck, type Rules } from "@phocap/engine"

type ConditionLine = SchoolPage["reports"][number]["conditions"][number]

/** The conditions of TT 07/2016 for a level: computed where they are a ratio, else as the school answered. */
export function conditionLines(rules: Rules, report: SchoolReport): ConditionLine[] {
  const answers = Object.fromEntries(
    Object.entries(report.conditions).map(([id, answer]) => [id, answer.met]),
  )
  return rules.conditions
    .filter((set) => set.schoolLevel === report.level)
    .flatMap((set) =>
      set.groups.flatMap((group) =>
        group.conditions.map((condition) => {
          const { met, counted, of } = judgeCondition(condition, report.values, answers)
          const { ratio } = condition
          return {
            id: condition.id,
            programme: set.programme,
            group: group.id,
            label: condition.label,
            article: condition.article,
            needsCheck: needsCheck(condition.confidence),
            computed: ratio === undefined ? null : { counted, of, atLeast: ratio.atLeast },
            met,
            evidence: report.conditions[condition.id]?.evidence ?? "",
          }
        }),
      ),
    )
}
