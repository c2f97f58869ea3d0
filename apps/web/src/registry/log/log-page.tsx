import { type BatchLine, listHistory } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useQueryText } from "../../platform/router/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import {
  ErrorNote,
  formatMoment,
  formatNumber,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import { Pager } from "../people/pager.tsx"
import { CommuneOnly } from "../place/index.ts"
import styles from "./log.module.css"
import { Proof } from "./proof.tsx"

const pageSize = 50
const kinds = ["edit", "import", "undo", "rollover", "adjust", "submit", "withdraw", "return", "seal", "demo"]

/** Everything that was done in the round, and the proof that nobody rewrote it. */
export function HistoryLog() {
  return (
    <CommuneOnly to="/lich-su">
      <Log />
    </CommuneOnly>
  )
}

function Log() {
  const t = useText("registry")
  const { unit, year } = useUnitRound()
  const [query, setQuery] = useQueryText()
  const offset = Math.max(0, Number(query.tu) || 0)
  const kind = kinds.includes(query.loai ?? "") ? query.loai : undefined
  const { data, error, refetch } = useRoute(
    listHistory,
    {
      params: { unit: unit.code, year },
      query: { offset, limit: pageSize, ...(kind === undefined ? {} : { kind }) },
    },
    { keep: true },
  )
  return (
    <>
      <PageTitle
        small
        title={
          data === undefined
            ? t("log.titleLoading", { year })
            : t("log.title", { year, n: formatNumber(data.total) })
        }
        lede={t("log.lede")}
      />
      <Proof />
      <label className={styles.filter}>
        {t("log.kind")}
        <select
          value={kind ?? ""}
          onChange={(event) => setQuery({ loai: event.target.value || undefined, tu: undefined })}
        >
          <option value="">{t("log.allKinds")}</option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`history.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {error !== null && <ErrorNote failure={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading rows={8} title={false} />}
      {data !== undefined && (
        <>
          <Sheet padded={false} aria-label={t("log.label")}>
            {data.batches.length === 0 ? (
              <p className={styles.none}>{t("log.none")}</p>
            ) : (
              <Batches batches={data.batches} />
            )}
          </Sheet>
          <Pager
            offset={offset}
            size={pageSize}
            total={data.total}
            onGo={(to) => setQuery({ tu: to === 0 ? undefined : String(to) }, { step: true })}
          />
        </>
      )}
    </>
  )
}

function Batches({ batches }: { readonly batches: readonly BatchLine[] }) {
  const t = useText("registry")
  return (
    <Scroll label={t("log.label")}>
      <table className={`plain stacked ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("log.when")}</th>
            <th scope="col">{t("log.what")}</th>
            <th scope="col">{t("log.who")}</th>
            <th scope="col">{t("log.why")}</th>
            <th scope="col" className="num">
              {t("log.changes")}
            </th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.batchId}>
              <th scope="row">
                <RoomLink to={`/lich-su/${batch.batchId}`}>{formatMoment(batch.at)}</RoomLink>
              </th>
              <td>{t(`history.kind.${kinds.includes(batch.kind) ? batch.kind : "other"}`)}</td>
              <td>
                {batch.actor}
                <Source batch={batch} />
              </td>
              <td data-head={batch.reason === "" ? undefined : t("log.why")}>{batch.reason}</td>
              <td className="num" data-head={t("log.changes")}>
                {batch.changes === 0 ? "–" : formatNumber(batch.changes)}
                {batch.conflicts > 0 && (
                  <small className={styles.conflicts}>
                    {t("log.conflicts", { n: formatNumber(batch.conflicts) })}
                  </small>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** The device or file that it came from, where that says something. */
export function Source({ batch }: { readonly batch: Pick<BatchLine, "device" | "file"> }) {
  const t = useText("registry")
  const device = batch.device === null || batch.device === "local" ? null : batch.device
  if (batch.file === null && device === null) return null
  return (
    <small className={styles.source}>
      {batch.file !== null && t("history.file", { file: batch.file })}
      {batch.file !== null && device !== null && ", "}
      {device !== null && t("history.device", { device })}
    </small>
  )
}
