import { type BatchChangeLine, getHistoryBatch, undoBatch } from "@phocap/contract"
import { useRoute, useSend } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useParam, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  ErrorNote,
  formatMoment,
  formatNumber,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import { Pager } from "../people/pager.tsx"
import { useReadOnly } from "../place/index.ts"
import styles from "./log.module.css"
import { Source } from "./log-page.tsx"

const pageSize = 100
const undoable = new Set(["edit", "undo"])
const kinds = new Set("edit import undo rollover adjust submit withdraw return seal demo".split(" "))
const entities = new Set("person household schoolReport unitReport school".split(" "))
const places: Readonly<Record<string, string>> = { person: "/nguoi", household: "/ho" }

/** One act, field by field, and the way to take it back. */
export function HistoryBatch() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const readOnly = useReadOnly("edit-people")
  const batchId = useParam("id")
  const [query, setQuery] = useQueryText()
  const offset = Math.max(0, Number(query.tu) || 0)
  const params = { unit: unit.code, year, batchId }
  const { data, error, refetch } = useRoute(
    getHistoryBatch,
    { params, query: { offset, limit: pageSize } },
    { keep: true },
  )
  const undo = useSend(undoBatch)
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const { batch, changes } = data
  const at = formatMoment(batch.at)
  const kind = t(`history.kind.${kinds.has(batch.kind) ? batch.kind : "other"}`)
  return (
    <>
      <PageTitle
        small
        title={t("log.batchTitle", { kind, at })}
        lede={
          <>
            {batch.actor} <Source batch={batch} />
            {batch.reason !== "" && `· ${t("history.reason", { reason: batch.reason })}`} ·{" "}
            <RoomLink to="/lich-su">{t("log.toLog")}</RoomLink>
          </>
        }
        actions={
          undoable.has(batch.kind) && !readOnly && batch.changes > 0 ? (
            <ActionButton
              quiet
              disabled={undo.isPending}
              onClick={() => undo.mutate({ params, body: { reason: t("history.undoReason", { at }) } })}
            >
              {t("history.undo")}
            </ActionButton>
          ) : undefined
        }
      />
      {undo.error !== null && <ErrorNote failure={undo.error} />}
      {undo.data !== undefined && (
        <p role="status" className={styles.told}>
          {t("history.undone", { n: undo.data.applied })}{" "}
          {undo.data.conflicts.length > 0 && t("history.undoConflicts", { n: undo.data.conflicts.length })}
        </p>
      )}
      <Sheet padded={false} aria-label={t("log.changes")}>
        {changes.length === 0 ? (
          <p className={styles.none}>{t("log.noChanges")}</p>
        ) : (
          <Changes changes={changes} />
        )}
      </Sheet>
      <p className="muted small">{t("log.total", { n: formatNumber(batch.changes) })}</p>
      <Pager
        offset={offset}
        size={pageSize}
        total={batch.changes}
        onGo={(to) => setQuery({ tu: to === 0 ? undefined : String(to) }, { step: true })}
      />
    </>
  )
}

function Changes({ changes }: { readonly changes: readonly BatchChangeLine[] }) {
  const t = useText("registry")
  const entityName = (entity: string) => t(`log.entity.${entities.has(entity) ? entity : "other"}`)
  const said = (value: string) => (value === "" ? <i>{t("history.nothing")}</i> : value)
  return (
    <Scroll label={t("log.changes")}>
      <table className={`plain stacked ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("log.record")}</th>
            <th scope="col">{t("log.field")}</th>
            <th scope="col">{t("log.old")}</th>
            <th scope="col">{t("log.new")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => {
            const place = places[change.entity]
            const name = change.name === "" ? entityName(change.entity) : change.name
            return (
              <tr key={change.seq}>
                <th scope="row">
                  {place === undefined ? name : <RoomLink to={`${place}/${change.id}`}>{name}</RoomLink>}
                  <small className={styles.source}>{entityName(change.entity)}</small>
                </th>
                {change.label === null ? (
                  <td colSpan={3}>{t(change.action === "remove" ? "history.removed" : "history.created")}</td>
                ) : (
                  <>
                    <td>{change.label}</td>
                    <td data-head={t("log.old")}>{said(change.old)}</td>
                    <td data-head={t("log.new")}>
                      <b>{said(change.new)}</b>
                    </td>
                  </>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
