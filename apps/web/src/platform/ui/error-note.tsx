import type { ApiFailure } from "../api/api-failure.ts"
import { useText } from "../i18n/index.ts"
import { ActionButton } from "./action-button.tsx"
import styles from "./error-note.module.css"

/** A failed call in words: what happened, what to do, and a way to try again. */
export function ErrorNote(given: {
  readonly failure: Pick<ApiFailure, "message" | "remedy">
  readonly onRetry?: () => void
}) {
  const t = useText("platform")
  return (
    <div className={styles.note} role="alert">
      <h2>{given.failure.message === "" ? t("errorTitle") : given.failure.message}</h2>
      {given.failure.remedy !== "" && <p>{given.failure.remedy}</p>}
      {given.onRetry !== undefined && (
        <ActionButton quiet onClick={given.onRetry}>
          {t("retry")}
        </ActionButton>
      )}
    </div>
  )
}
