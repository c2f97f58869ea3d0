import type { TaskLine } from "@phocap/contract"

/** "2026-10-05" → "05/10/2026": two digits as on screens, so that nothing can be written in front on paper. */
export function dayWords(day: string): string {
  return day.split("-").reverse().join("/")
}

/** A task's time in words, the original one first. */
export function dueWords(line: TaskLine): string {
  const words: string[] = []
  if (line.originalDueOn !== null) words.push(dayWords(line.originalDueOn))
  if (line.dueOn !== null && line.dueOn !== line.originalDueOn)
    words.push(`gia hạn đến ${dayWords(line.dueOn)}`)
  if (line.standing) words.push("thường xuyên")
  return words.length === 0 ? "không ghi" : words.join("; ")
}
