import type { TaskLine } from "@phocap/contract"
import { groupBy } from "@phocap/core"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink, useQueryText } from "../../platform/router/index.ts"
import { ActionButton, formatDate, Sheet } from "../../platform/ui/index.ts"
import { ScheduleChip } from "../chips.tsx"
import { monthFrom, weeksOf } from "./month.ts"
import styles from "./tasks.module.css"

interface Entry {
  readonly line: TaskLine
  readonly day: string
  readonly what: "due" | "original" | "duty"
}

/** A month of deadlines: the one that holds, the original one where it was extended, and reports of duties. */
export function TaskCalendar({
  tasks,
  today,
}: {
  readonly tasks: readonly TaskLine[]
  readonly today: string
}) {
  const t = useText("directives")
  const [query, change] = useQueryText()
  const month = /^\d{4}-\d{2}$/.test(query.thang ?? "") ? String(query.thang) : today.slice(0, 7)
  const all = tasks.flatMap(entriesOf)
  const entries = all.filter((entry) => entry.day.startsWith(month))
  const next = nextMonth(all, month)
  const byDay = groupBy(entries, (entry) => entry.day)
  const go = (by: number) => change({ thang: monthFrom(month, by) })
  const name = t("calendar.month", { month: Number(month.slice(5)), year: month.slice(0, 4) })
  return (
    <Sheet padded={false} aria-label={t("form.calendar")}>
      <div className={styles.calendarHead}>
        <ActionButton quiet onClick={() => go(-1)}>
          {t("calendar.before")}
        </ActionButton>
        <h2>{name}</h2>
        <ActionButton quiet onClick={() => go(1)}>
          {t("calendar.after")}
        </ActionButton>
      </div>
      <table className={styles.calendar}>
        <caption className="visuallyHidden">{name}</caption>
        <thead>
          <tr>
            {["2", "3", "4", "5", "6", "7", "8"].map((one) => (
              <th key={one} scope="col">
                {t(`calendar.day${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]?.day}>
              {week.map(({ day, within }) => (
                <td key={day} data-within={within} data-today={day === today} data-empty={!byDay.has(day)}>
                  <time dateTime={day} title={formatDate(day)}>
                    {Number(day.slice(8))}
                  </time>
                  {within &&
                    byDay.get(day)?.map(({ line, what }) => (
                      <RoomLink key={`${line.id}${what}`} to={`/nhiem-vu/${line.id}`} data-what={what}>
                        {what !== "due" && <em>{t(`calendar.${what}`)} </em>}
                        <b>{line.clause}</b> {line.title}
                        {what === "due" && line.schedule === "late" && <ScheduleChip schedule="late" />}
                      </RoomLink>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length === 0 && (
        <p className={styles.more}>
          {t("calendar.none")}
          {next !== null && (
            <ActionButton quiet onClick={() => change({ thang: next })}>
              {t("calendar.next", { month: Number(next.slice(5)), year: next.slice(0, 4) })}
            </ActionButton>
          )}
        </p>
      )}
    </Sheet>
  )
}

/** The nearest month with deadlines: ahead if there is one, else the last one before. */
function nextMonth(entries: readonly Entry[], month: string): string | null {
  const months = [...new Set(entries.map((entry) => entry.day.slice(0, 7)))].sort()
  return months.find((one) => one > month) ?? months.findLast((one) => one < month) ?? null
}

function entriesOf(line: TaskLine): Entry[] {
  const entries: Entry[] = []
  if (line.dueOn !== null) entries.push({ line, day: line.dueOn, what: "due" })
  if (line.originalDueOn !== null && line.originalDueOn !== line.dueOn) {
    entries.push({ line, day: line.originalDueOn, what: "original" })
  }
  if (line.duty !== null) entries.push({ line, day: line.duty.to, what: "duty" })
  return entries
}
