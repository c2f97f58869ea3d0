import type { ReactNode } from "react"
import type { ApiFailure } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import { useProblemWords } from "../edit/edit-frame.tsx"
import { enterGoesOn } from "../edit/enter-goes-on.ts"
import { ErrorSummary } from "../edit/error-summary.tsx"
import styles from "../edit/form.module.css"
import { SaveBar } from "../edit/save-bar.tsx"
import { useSaveKey } from "../edit/use-save-key.ts"
import type { NewRecord } from "./use-new-record.ts"

/** The frame of a form that adds a record: what is wrong on top, the bar at the foot. */
export function NewRecordForm(given: {
  readonly form: NewRecord
  readonly saving: boolean
  readonly failure: ApiFailure | null
  readonly saveLabel: string
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly more?: ReactNode
  readonly children: (problems: Readonly<Record<string, string>>) => ReactNode
}) {
  const t = useText("registry")
  const { form, failure } = given
  const problems = useProblemWords(form)
  const onSaveKey = useSaveKey(given.onSave)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the boxes inside
    <div
      onKeyDown={(event) => {
        enterGoesOn(event)
        onSaveKey(event)
      }}
    >
      {form.restored && (
        <div className={styles.told} data-kind="calm" role="status">
          {t("form.restored")}
          <ActionButton quiet onClick={form.clear}>
            {t("form.cancel")}
          </ActionButton>
        </div>
      )}
      {failure !== null && Object.keys(failure.fields).length === 0 && (
        <ErrorNote failure={failure} onRetry={given.onSave} />
      )}
      {form.attempt > 0 && <ErrorSummary problems={problems} attempt={form.attempt} />}
      {given.children(problems)}
      <SaveBar
        always
        count={form.touched}
        reason={form.draft.reason}
        onReason={form.setReason}
        problem={form.attempt > 0 && form.draft.reason.trim() === "" ? t("problem.reason") : undefined}
        saving={given.saving}
        saveLabel={given.saveLabel}
        onSave={given.onSave}
        onCancel={given.onCancel}
        more={given.more}
      />
    </div>
  )
}
