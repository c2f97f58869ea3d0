import type { DirectiveTask } from "./directive.ts"

/** Where a task stands against a time: trong hạn, sắp quá hạn, quá hạn, hoàn thành trong hạn / quá hạn, không hạn. */
export type Schedule = "in" | "soon" | "late" | "doneIn" | "doneLate" | "none"

/** Days before the last day from which a task is "sắp quá hạn". */
export const soonDays = 3

type Timed = Pick<DirectiveTask, "state" | "doneOn">

/**
 * Where a task stands on a day against a deadline. The last day itself is in time. A task that was taken back has no
 * deadline any more.
 * @param dueOn - the deadline to hold it against: the original one, or the extended one
 */
export function scheduleOf(task: Timed, dueOn: string | null, today: string): Schedule {
  if (task.state === "withdrawn" || dueOn === null) return "none"
  if (task.state === "done") return (task.doneOn ?? today) <= dueOn ? "doneIn" : "doneLate"
  if (today > dueOn) return "late"
  return daysBetween(today, dueOn) <= soonDays ? "soon" : "in"
}

/** Days from one day to another, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
