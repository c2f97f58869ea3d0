import type { SchoolPage } from "@phocap/contract"
import type { ConditionAnswer, SchoolReport } from "@phocap/core"
import { judgeCondition, needsCheck, type Rules } from "@phocap/engine"

type ConditionLine = SchoolPage["reports"][number]["conditions"][number]

/**
 * The conditions of TT 07/2016 for a level, or with `level: null` those that the commune itself answers: computed where
 * they are a ratio, else as answered.
 */
export function conditionLines(
  rules: Rules,
  level: number | null,
  values: SchoolReport["values"],
  given: Readonly<Record<string, ConditionAnswer>>,
): ConditionLine[] {
  const answers = Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, answer.met]))
  return rules.conditions
    .filter((set) => set.schoolLevel === level)
    .flatMap((set) =>
      set.groups.flatMap((group) =>
        group.conditions.map((condition) => {
          const { met, counted, of } = judgeCondition(condition, values, answers)
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
            evidence: given[condition.id]?.evidence ?? "",
          }
        }),
      ),
    )
}
