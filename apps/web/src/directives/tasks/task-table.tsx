import type { TaskLine } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatDate, Sheet } from "../../platform/ui/index.ts"
import { DueWords, ScheduleChip, StateChip } from "../chips.tsx"
import styles from "./tasks.module.css"

/** Tasks one below the other with their three statuses: reported, proved, against the time. */
export function TaskTable({ tasks, total }: { readonly tasks: readonly TaskLine[]; readonly total: number }) {
  const t = useText("directives")
  if (tasks.length === 0) return <p className="muted">{t("tasks.noneHere")}</p>
  return (
    <Sheet padded={false} aria-label={t("tasks.sheet")}>
      <table className={`plain ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("tasks.task")}</th>
            <th scope="col">{t("tasks.holder")}</th>
            <th scope="col">{t("tasks.reported")}</th>
            <th scope="col">{t("tasks.proved")}</th>
            <th scope="col">{t("tasks.time")}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((line) => (
            <tr key={line.id}>
              <td className={styles.task}>
                <RoomLink to={`/nhiem-vu/${line.id}`}>
                  <b>{line.clause}</b> {line.title}
                </RoomLink>
              </td>
              <td>
                <Holder line={line} />
              </td>
              <td data-label={t("tasks.reported")}>
                <StateChip state={line.state} />
                {line.percent !== null && line.state === "doing" && (
                  <small>{t("tasks.percent", { n: line.percent })}</small>
                )}
                {line.reportedOn !== null && <small>{formatDate(line.reportedOn)}</small>}
              </td>
              <td data-label={t("tasks.proved")}>
                <Proof line={line} />
              </td>
              <td data-label={t("tasks.time")}>
                {line.schedule !== "none" && <ScheduleChip schedule={line.schedule} />}
                <small>
                  <DueWords line={line} />
                </small>
                <Duty line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > tasks.length && (
        <p className={styles.more}>{t("tasks.more", { shown: tasks.length, total })}</p>
      )}
    </Sheet>
  )
}

/** Who has the task; a body that is no more names who follows it. */
export function Holder({ line }: { readonly line: TaskLine }) {
  const t = useText("directives")
  return (
    <>
      {line.successor ?? (line.holder === "" ? t("tasks.nobody") : line.holder)}
      {line.parts !== null && <small>{t("tasks.parts", line.parts)}</small>}
      {line.parts !== null && line.parts.late > 0 && (
        <small className={styles.stuck}>{t("tasks.partsLate", { n: line.parts.late })}</small>
      )}
      {line.successor !== null && (
        <small className={styles.passed}>{t("tasks.passedFrom", { name: line.holder })}</small>
      )}
    </>
  )
}

export function Proof({ line }: { readonly line: TaskLine }) {
  const t = useText("directives")
  return (
    <>
      <span>{line.evidence === 0 ? t("tasks.noEvidence") : t("tasks.evidence", { n: line.evidence })}</span>
      {line.figure !== null && <small>{t("tasks.byFigure")}</small>}
      {line.obstacles > 0 && (
        <small className={styles.stuck}>
          {t("tasks.obstacles", { n: line.obstacles, days: line.obstacleDays ?? 0 })}
        </small>
      )}
      {line.reminders > 0 && <small>{t("tasks.reminders", { n: line.reminders })}</small>}
    </>
  )
}

/** Of a standing duty: what to report next, and what went by. */
export function Duty({ line }: { readonly line: TaskLine }) {
  const t = useText("directives")
  if (line.duty === null) return null
  if (line.duty.missed > 0)
    return <small className={styles.stuck}>{t("tasks.missed", { n: line.duty.missed })}</small>
  return <small>{t("tasks.nextReport", { date: formatDate(line.duty.to) })}</small>
}
