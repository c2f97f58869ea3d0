import type { ReactNode } from "react"
import { useLanguage, useText } from "../../platform/i18n/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import { useRoundState } from "../place/index.ts"
import { ConflictChoice } from "./conflict-choice.tsx"
import { enterGoesOn } from "./enter-goes-on.ts"
import { ErrorSummary } from "./error-summary.tsx"
import styles from "./form.module.css"
import { labelOf } from "./labels.ts"
import { SaveBar } from "./save-bar.tsx"
import { SavedNote } from "./saved-note.tsx"
import type { RecordEdit } from "./use-record-edit.ts"
import { useSaveKey } from "./use-save-key.ts"

/** What is wrong with the entries, in words: found here or by the server. */
export function useProblemWords(edit: Pick<RecordEdit, "problems" | "refused">): Record<string, string> {
  const t = useText("registry")
  const own = Object.entries(edit.problems).map(([name, key]) => [name, t(`problem.${key}`)])
  return { ...edit.refused, ...Object.fromEntries(own) }
}

/** Around the parts of a record that is being edited: what was restored, refused, saved or is in conflict; the bar. */
export function EditFrame(given: {
  readonly edit: RecordEdit
  /** A value of the record in words, for conflicts. */
  readonly words: (field: string, value: unknown) => string
  readonly children: ReactNode
}) {
  const t = useText("registry")
  const language = useLanguage()
  const { edit } = given
  const { draft } = edit
  const sealed = useRoundState() === "sealed"
  const onSaveKey = useSaveKey(edit.save)
  const problems = useProblemWords(edit)
  const reasonMissing = edit.attempt > 0 && draft?.reason.trim() === "" && edit.changes.length > 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the boxes inside
    <div
      onKeyDown={(event) => {
        enterGoesOn(event)
        onSaveKey(event)
      }}
    >
      {edit.saved !== null && (
        <SavedNote
          words={t(sealed ? "adjusted.saved" : "form.saved", { n: edit.saved.count })}
          // An adjustment is taken back by another one, not undone.
          batchId={sealed ? "" : edit.saved.batchId}
        />
      )}
      {draft !== null && edit.restored && (
        <div className={styles.told} data-kind="calm" role="status">
          {t("form.restored")}
          <ActionButton quiet onClick={edit.cancel}>
            {t("form.cancel")}
          </ActionButton>
        </div>
      )}
      {edit.conflicts.length > 0 && (
        <ConflictChoice
          lines={edit.conflicts.map((one) => ({
            field: one.field,
            label: labelOf(one.field, language, t),
            theirs: given.words(one.field, one.found),
            mine: given.words(one.field, one.wanted),
          }))}
          saving={edit.saving}
          onSettle={edit.settle}
        />
      )}
      {edit.failure !== null && <ErrorNote failure={edit.failure} onRetry={edit.save} />}
      {edit.attempt > 0 && <ErrorSummary problems={problems} attempt={edit.attempt} />}
      {given.children}
      {draft !== null && (
        <SaveBar
          count={edit.touched.size}
          reason={draft.reason}
          onReason={edit.setReason}
          problem={reasonMissing ? t("problem.reason") : undefined}
          saving={edit.saving}
          onSave={edit.save}
          onCancel={edit.cancel}
        />
      )}
    </div>
  )
}
