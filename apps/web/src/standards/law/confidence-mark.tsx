import type { Confidence } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { Chip } from "../../platform/ui/index.ts"

/** How sure the corpus is: checked against the text, or "cần kiểm tra" with the reason in the hint. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const t = useText("standards")
  const why = t(`law.confidence.${confidence}`)
  if (confidence === "Q" || confidence === "P") {
    return (
      <span className="muted small" title={why}>
        {t("law.checked")}
      </span>
    )
  }
  return (
    <span title={why}>
      <Chip state="check" />
    </span>
  )
}
