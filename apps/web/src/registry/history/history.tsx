import { type HistoryEntry, undoBatch } from "@phocap/contract"
import { useState } from "react"
import { useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, formatMoment, formatNumber } from "../../platform/ui/index.ts"
import { useReadOnly } from "../place/index.ts"
import { groupHistory, type HistoryBatch } from "./group-history.ts"
import styles from "./history.module.css"

const firstShown = 4
const kinds = new Set(["edit", "import", "undo", "rollover", "demo", "adjust"])
/** Kinds that a person may take back here; an import is taken back as a whole on its own page. */
const undoable = new Set(["edit", "undo"])

interface HistoryProps {
  readonly entries: readonly HistoryEntry[]
  readonly label: (field: string) => string
  readonly words: (field: string, value: unknown) => string
}

/** Every change of a record: who, when, why, from what to what; a batch can be taken back by a new one. */
export function History({ entries, label, words }: HistoryProps) {
  const t = useText("registry")
  const [all, setAll] = useState(false)
  const batches = groupHistory(entries)
  if (batches.length === 0) return <p className="muted">{t("history.none")}</p>
  const shown = all ? batches : batches.slice(0, firstShown)
  return (
    <>
      <ol className={styles.history}>
        {shown.map((batch) => (
          <Batch key={batch.batchId} batch={batch} label={label} words={words} />
        ))}
      </ol>
      {shown.length < batches.length && (
        <ActionButton quiet onClick={() => setAll(true)}>
          {t("history.more", { n: formatNumber(batches.length - shown.length) })}
        </ActionButton>
      )}
    </>
  )
}

function Batch({ batch, label, words }: { readonly batch: HistoryBatch } & Omit<HistoryProps, "entries">) {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const sealed = useReadOnly("edit-people")
  const undo = useSend(undoBatch)
  const at = formatMoment(batch.at)
  const kind = kinds.has(batch.kind) ? batch.kind : "other"
  const sayValue = (field: string, value: unknown) => {
    const said = words(field, value)
    return said === "" ? <i>{t("history.nothing")}</i> : <b>{said}</b>
  }
  return (
    <li>
      <p className={styles.head}>
        <b>{t(`history.kind.${kind}`)}</b> {t("history.by", { actor: batch.actor, at })}
        {batch.year !== year && <span>{t("history.round", { year: batch.year })}</span>}
        {batch.file !== null && <span>{t("history.file", { file: batch.file })}</span>}
        {batch.device !== null && batch.device !== "local" && (
          <span>{t("history.device", { device: batch.device })}</span>
        )}
        {batch.reason !== "" && <span>{t("history.reason", { reason: batch.reason })}</span>}
        {undoable.has(batch.kind) && batch.year === year && !sealed && (
          <ActionButton
            quiet
            disabled={undo.isPending}
            aria-label={t("history.undoLabel", { at })}
            onClick={() =>
              undo.mutate({
                params: { unit: unit.code, year, batchId: batch.batchId },
                body: { reason: t("history.undoReason", { at }) },
              })
            }
          >
            {t("history.undo")}
          </ActionButton>
        )}
      </p>
      <ul className={styles.changes}>
        {batch.entries.map((entry) => (
          <li key={entry.field}>
            {isWhole(entry) ? (
              t(entry.field === "remove" ? "history.removed" : "history.created")
            ) : (
              <>
                {label(entry.field)}: {t("history.from")} {sayValue(entry.field, entry.old)} {t("history.to")}{" "}
                {sayValue(entry.field, entry.new)}
              </>
            )}
          </li>
        ))}
      </ul>
      {undo.data !== undefined && (
        <p role="status" className={styles.told}>
          {t("history.undone", { n: undo.data.applied })}{" "}
          {undo.data.conflicts.length > 0 && t("history.undoConflicts", { n: undo.data.conflicts.length })}
        </p>
      )}
      {undo.error !== null && <ErrorNote failure={undo.error} />}
    </li>
  )
}

/** The whole record was written or removed, not one field of it. */
function isWhole(entry: HistoryEntry): boolean {
  return entry.field === "create" || entry.field === "remove"
}
