import { getTaskOverview } from "@phocap/contract"
import { useRoute } from "../../platform/api/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useQueryText } from "../../platform/router/index.ts"
import { unitTitle, useUnitRound } from "../../platform/shell/index.ts"
import {
  Empty,
  ErrorNote,
  formatDate,
  formatNumber,
  Loading,
  PageTitle,
  Scroll,
  Sheet,
} from "../../platform/ui/index.ts"
import roomStyles from "../room.module.css"
import styles from "./overview.module.css"

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
  const days = spans.find((one) => String(one) === query.ngay) ?? 30
  const { data, error, refetch } = useRoute(
    getTaskOverview,
    { params: { unit: unit.code, year }, query: { days } },
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
      <Sheet padded={false} heading={t("overview.byHolder")}>
        <Scroll label={t("overview.byHolder")}>
          <table className={`plain ${styles.table} ${roomStyles.named}`}>
            <thead>
              <tr>
                <th scope="col">{t("tasks.holder")}</th>
                {(["tasks", "done", "late", "stuck", "bare", "duty"] as const).map((one) => (
                  <th key={one} scope="col" className="num">
                    {t(`overview.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.holders.map((one) => {
                const to = (extra: string) => `/nhiem-vu?dv=${encodeURIComponent(one.name)}${extra}`
                return (
                  <tr key={one.name}>
                    <th scope="row">{one.name === "" ? t("tasks.nobody") : one.name}</th>
                    <Count value={one.tasks} to={to("&xem=all")} />
                    <Count value={one.done} to={to("&xem=all&tinh=done")} />
                    <Count value={one.late} to={to("&xem=all&han=late")} bad />
                    <Count value={one.stuck} to={to("&xem=stuck")} bad />
                    <Count value={one.bare} to={to("&xem=bare")} bad />
                    <Count value={one.duty} to={to("&xem=duty")} bad />
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Scroll>
      </Sheet>
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
                  </p>
                </li>
              ))}
            </ol>
          )}
        </Sheet>
        <Sheet heading={t("overview.changes", { date: formatDate(data.since) })}>
          <div className={`${roomStyles.tabs} noPrint`} role="toolbar" aria-label={t("overview.span")}>
            {spans.map((one) => (
              <button
                key={one}
                type="button"
                className={roomStyles.tab}
                aria-pressed={one === days}
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
          {told.every((kind) => (data.changes[kind] ?? 0) === 0) && (
            <p className="muted">{t("overview.noChanges")}</p>
          )}
        </Sheet>
      </div>
    </>
  )
}

function Count(given: { readonly value: number; readonly to: string; readonly bad?: boolean }) {
  return (
    <td className="num" data-bad={given.bad === true && given.value > 0}>
      {given.value === 0 ? (
        <span className={styles.zero}>0</span>
      ) : (
        <RoomLink to={given.to}>{formatNumber(given.value)}</RoomLink>
      )}
    </td>
  )
}
