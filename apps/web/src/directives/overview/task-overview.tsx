import { getTaskOverview } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useQueryText } from "../../platform/router/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import {
  Empty,
  ErrorNote,
  formatDate,
  formatMoment,
  formatNumber,
  Loading,
  PageTitle,
  Sheet,
} from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"
import { useLastLook } from "./last-look.ts"
import styles from "./overview.module.css"
import { StandingTable } from "./standing-table.tsx"

const spans = [7, 30, 90] as const
/** Events told on the page, in this order. */
const told = [
  "report",
  "approve",
  "return",
  "grantExtension",
  "obstacle",
  "resolveObstacle",
  "reopen",
  "remind",
] as const

/** One page for the leader: who is late, stuck or without evidence, and what changed. */
export function TaskOverviewScreen() {
  const t = useText("directives")
  const { unit, year } = useUnitRound()
  const [query, change] = useQueryText()
  const last = useLastLook(unit.code)
  const chosen = spans.find((one) => String(one) === query.ngay)
  const after = chosen === undefined ? last : null
  const days = chosen ?? 30
  const { data, error, refetch } = useRoute(
    getTaskOverview,
    { params: { unit: unit.code, year }, query: after === null ? { days } : { after } },
    { keep: true },
  )
  if (data === undefined) {
    return error === null ? (
      <Loading rows={8} />
    ) : (
      <ErrorNote failure={error} onRetry={() => void refetch()} />
    )
  }
  if (data.tasks === 0)
    return <Empty page title={t("tasks.none", { unit: unitTitle(unit) })} text={t("tasks.noneText")} />
  const lateHolders = data.holders.filter((one) => one.late > 0)
  return (
    <>
      <PageTitle
        title={
          data.late === 0
            ? t("overview.titleClear", { done: data.done, tasks: data.tasks })
            : t("overview.titleLate", { late: data.late, n: lateHolders.length })
        }
        lede={t("overview.lede", {
          tasks: data.tasks,
          done: data.done,
          waiting: data.waiting,
          bare: data.bare,
          date: formatDate(data.today),
        })}
      />
      {data.spreading.short + data.spreading.unplanned > 0 && (
        <p>
          {t(
            data.spreading.unplanned > 0 ? "overview.spreadingUnplanned" : "overview.spreading",
            data.spreading,
          )}{" "}
          <RoomLink to="/tuyen-truyen">{t("overview.toSpreading")}</RoomLink>
        </p>
      )}
      {data.units.length > 0 && (
        <StandingTable
          heading={t("overview.byUnit")}
          first={t("overview.unit")}
          lines={data.units.map(({ unit: code, stands, ...one }) => ({
            ...one,
            by: `giao=${encodeURIComponent(code)}`,
            ...(stands ? { unit: code } : {}),
          }))}
        />
      )}
      <StandingTable
        heading={t("overview.byHolder")}
        first={t("tasks.holder")}
        lines={data.holders.map((one) => ({
          ...one,
          name: one.name === "" ? t("tasks.nobody") : one.name,
          by: `dv=${encodeURIComponent(one.name)}`,
        }))}
      />
      <div className={styles.columns}>
        <Sheet heading={t("overview.oldest")}>
          {data.oldest.length === 0 ? (
            <p className="muted">{t("overview.noObstacles")}</p>
          ) : (
            <ol className={styles.oldest}>
              {data.oldest.map((one) => (
                <li key={one.id}>
                  <b>{t("overview.days", { n: one.days })}</b>{" "}
                  <RoomLink to={`/nhiem-vu/${one.id}`}>{one.title}</RoomLink>
                  <p>
                    {one.text} <span className="muted">({one.holder})</span>
                    {one.level !== "" && ` ${t("overview.raisedTo", { name: one.level })}`}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </Sheet>
        <Sheet
          heading={t("overview.changes", {
            date: after === null ? formatDate(data.since) : formatMoment(after),
          })}
        >
          <div className={`${roomStyles.tabs} noPrint`} role="toolbar" aria-label={t("overview.span")}>
            {last !== null && (
              <button
                type="button"
                className={roomStyles.tab}
                aria-pressed={after !== null}
                onClick={() => change({ ngay: undefined })}
              >
                {t("overview.lastLook")}
              </button>
            )}
            {spans.map((one) => (
              <button
                key={one}
                type="button"
                className={roomStyles.tab}
                aria-pressed={after === null && one === days}
                onClick={() => change({ ngay: String(one) })}
              >
                {t("overview.lastDays", { n: one })}
              </button>
            ))}
          </div>
          <ul className={styles.changes}>
            {told
              .filter((kind) => (data.changes[kind] ?? 0) > 0)
              .map((kind) => (
                <li key={kind}>
                  <b>{formatNumber(data.changes[kind] ?? 0)}</b> {t(`overview.change.${kind}`)}
                </li>
              ))}
          </ul>
          {data.latest.length > 0 && (
            <ol className={styles.latest} aria-label={t("overview.latest")}>
              {data.latest.map((one) => (
                <li key={one.id}>
                  <small>
                    {formatMoment(one.at)} · {t(`event.${one.kind}`)}
                  </small>
                  <RoomLink to={`/nhiem-vu/${one.taskId}`}>{one.title}</RoomLink>{" "}
                  <span className="muted">({one.holder})</span>
                </li>
              ))}
            </ol>
          )}
          {data.latest.length === 0 && told.every((kind) => (data.changes[kind] ?? 0) === 0) && (
            <p className="muted">{t("overview.noChanges")}</p>
          )}
        </Sheet>
      </div>
    </>
  )
}
