import { undoBatch } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote } from "../../platform/ui/index.ts"
import styles from "./form.module.css"

/** What has just been written, and the way back. */
export function SavedNote(given: { readonly words: string; readonly batchId: string }) {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const undo = useSend(undoBatch)
  const [undone, setUndone] = useState<string | null>(null)
  async function back() {
    const result = await undo
      .mutateAsync({
        params: { unit: unit.code, year, batchId: given.batchId },
        body: { reason: t("form.undo") },
      })
      .catch(() => null)
    if (result === null) return
    const conflicts =
      result.conflicts.length === 0 ? "" : ` ${t("history.undoConflicts", { n: result.conflicts.length })}`
    setUndone(`${t("history.undone", { n: result.applied })}${conflicts}`)
  }
  return (
    <>
      <div className={styles.told} role="status">
        {undone ?? given.words}
        {undone === null && given.batchId !== "" && (
          <ActionButton quiet onClick={() => void back()} disabled={undo.isPending}>
            {t("form.undo")}
          </ActionButton>
        )}
      </div>
      {undo.error !== null && <ErrorNote failure={undo.error} />}
    </>
  )
}
