import type { TaskLine } from "@phocap/contract"
import type { Schedule, TaskState } from "@phocap/core"
import { useText } from "../platform/i18n/index.ts"
import { Chip, type ChipState, formatDate } from "../platform/ui/index.ts"

type Tone = ChipState | "plain"

const stateTones: Readonly<Record<TaskState, Tone>> = {
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
  return <Chip state={stateTones[state]}>{t(`state.${state}`)}</Chip>
}

const scheduleTones: Readonly<Record<Schedule, Tone>> = {
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
  return <Chip state={scheduleTones[schedule]}>{t(`schedule.${schedule}`)}</Chip>
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
