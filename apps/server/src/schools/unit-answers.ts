import type { ConditionAnswer, UnitReport } from "@phocap/core"

/** The answers among what a commune reports. */
export function unitAnswers({ values }: UnitReport): Record<string, ConditionAnswer> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, ConditionAnswer] => entry[1] !== null && typeof entry[1] === "object",
    ),
  )
}
