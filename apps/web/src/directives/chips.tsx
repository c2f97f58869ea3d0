import type { TaskLine } from "@phocap/contract"
import type { Schedule, TaskState } from "@phocap/core"
import { useText } from "../platform/i18n/index.ts"
import { formatDate } from "../platform/ui/index.ts"
import styles from "./room.module.css"

const stateTones: Readonly<Record<TaskState, string>> = {
  notStarted: "plain",
  doing: "plain",
  awaiting: "check",
  returned: "unknown",
  done: "met",
  paused: "plain",
  refused: "unknown",
  withdrawn: "plain",
}

/** What is reported of a task, in a word. */
export function StateChip({ state }: { readonly state: TaskState }) {
  const t = useText("directives")
  return (
    <span className={styles.chip} data-tone={stateTones[state]}>
      {t(`state.${state}`)}
    </span>
  )
}

const scheduleTones: Readonly<Record<Schedule, string>> = {
  in: "plain",
  soon: "unknown",
  late: "unmet",
  doneIn: "met",
  doneLate: "unknown",
  none: "plain",
}

/** Where a task stands against its original time; the extended one is said beside. */
export function ScheduleChip({ schedule }: { readonly schedule: Schedule }) {
  const t = useText("directives")
  return (
    <span className={styles.chip} data-tone={scheduleTones[schedule]}>
      {t(`schedule.${schedule}`)}
    </span>
  )
}

/** A task's time in words: the day, what it was extended to, or "thường xuyên". */
export function DueWords({ line }: { readonly line: TaskLine }) {
  const t = useText("directives")
  const words: string[] = []
  if (line.originalDueOn !== null) words.push(formatDate(line.originalDueOn))
  if (line.dueOn !== line.originalDueOn && line.dueOn !== null) {
    words.push(t("due.extended", { date: formatDate(line.dueOn) }))
  }
  if (line.standing) words.push(t("due.standing"))
  return <>{words.length === 0 ? t("due.none") : words.join(" · ")}</>
}
