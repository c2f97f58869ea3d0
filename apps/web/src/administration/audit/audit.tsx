import { AuditKind, listAudit } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useQueryText } from "../../platform/router/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import {
  ActionButton,
  DateField,
  Empty,
  ErrorNote,
  formatMoment,
  formatNumber,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import styles from "./audit.module.css"

const pageSize = 100

/** The log: who opened what is restricted, who took what out and what for, who gave roles, who came in. */
export function Audit() {
  const t = useText("administration")
  const { unit } = useUnitRound()
  const [query, setQuery] = useQueryText()
  const offset = Math.max(0, Number(query.dong) || 0)
  const kind = AuditKind.safeParse(query.loai)
  const { data, error, refetch } = useRoute(
    listAudit,
    {
      params: { unit: unit.code },
      query: {
        offset,
        limit: pageSize,
        ...(kind.success ? { kind: kind.data } : {}),
        ...(query.q === undefined ? {} : { q: query.q }),
        ...(query.tu === undefined ? {} : { from: query.tu }),
        ...(query.den === undefined ? {} : { to: query.den }),
      },
    },
    { keep: true },
  )
  if (data === undefined) {
    return error === null ? (
      <Loading rows={14} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  const opened = (data.counts.restricted ?? 0) + (data.counts["personal-data"] ?? 0)
  return (
    <>
      <PageTitle
        small
        title={t("audit.title", {
          opened: formatNumber(opened),
          exported: formatNumber(data.counts.export ?? 0),
          unit: unitTitle(unit),
        })}
        lede={t("audit.lede")}
      />
      <div className={styles.filter}>
        <label>
          {t("audit.kind")}
          <select
            value={kind.success ? kind.data : ""}
            onChange={(event) => setQuery({ loai: event.target.value || undefined, dong: undefined })}
          >
            <option value="">{t("audit.all")}</option>
            {AuditKind.options.map((one) => (
              <option key={one} value={one}>
                {t(`audit.kinds.${one}`)} ({formatNumber(data.counts[one] ?? 0)})
              </option>
            ))}
          </select>
        </label>
        <label>
          {t("audit.find")}
          <input
            type="search"
            defaultValue={query.q ?? ""}
            onBlur={(event) => setQuery({ q: event.target.value || undefined, dong: undefined })}
            onKeyDown={(event) => {
              if (event.key === "Enter")
                setQuery({ q: event.currentTarget.value || undefined, dong: undefined })
            }}
          />
        </label>
        <DateField
          label={t("audit.from")}
          value={query.tu}
          onChange={(tu) => setQuery({ tu, dong: undefined })}
        />
        <DateField
          label={t("audit.to")}
          value={query.den}
          onChange={(den) => setQuery({ den, dong: undefined })}
        />
      </div>
      {data.events.length === 0 ? (
        <Empty title={t("audit.none")} text={t("audit.noneText")} />
      ) : (
        <Sheet padded={false}>
          <Scroll label={t("audit.table")}>
            <table className={`plain stacked ${styles.log}`}>
              <thead>
                <tr>
                  <th scope="col">{t("audit.at")}</th>
                  <th scope="col">{t("audit.who")}</th>
                  <th scope="col">{t("audit.what")}</th>
                  <th scope="col">{t("audit.purpose")}</th>
                  <th scope="col">{t("audit.where")}</th>
                </tr>
              </thead>
              <tbody>
                {data.events.map((event) => (
                  <tr key={event.id}>
                    <td>{formatMoment(event.at)}</td>
                    <th scope="row">{event.actor}</th>
                    <td>
                      <small>{t(`audit.kinds.${event.kind}`)}</small>
                      {event.subject}
                      {event.unitName !== "" && (
                        <small>
                          {event.unitName}
                          {event.year !== null && `, ${event.year}`}
                        </small>
                      )}
                    </td>
                    <td>{event.purpose}</td>
                    <td>
                      {event.device}
                      <small>{event.source}</small>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </Sheet>
      )}
      {data.total > pageSize && (
        <p className={styles.pager}>
          <ActionButton
            quiet
            disabled={offset === 0}
            onClick={() => setQuery({ dong: String(Math.max(0, offset - pageSize)) }, { step: true })}
          >
            {t("audit.newer")}
          </ActionButton>
          <span className="muted">
            {t("audit.shown", {
              from: formatNumber(offset + 1),
              to: formatNumber(Math.min(data.total, offset + pageSize)),
              of: formatNumber(data.total),
            })}
          </span>
          <ActionButton
            quiet
            disabled={offset + pageSize >= data.total}
            onClick={() => setQuery({ dong: String(offset + pageSize) }, { step: true })}
          >
            {t("audit.older")}
          </ActionButton>
        </p>
      )}
    </>
  )
}
