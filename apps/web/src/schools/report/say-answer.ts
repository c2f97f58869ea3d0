import type { ConditionAnswer } from "@phocap/core"
import type { useText } from "../../platform/i18n/index.ts"

/** An answer to a condition in words, with its evidence. */
export function sayAnswer(answer: ConditionAnswer | null, t: ReturnType<typeof useText>): string {
  if (answer === null || answer === undefined) return ""
  const state =
    answer.met === null ? t("condition.unknown") : t(answer.met ? "condition.met" : "condition.unmet")
  return answer.evidence === "" ? state : `${state} (${answer.evidence})`
}
