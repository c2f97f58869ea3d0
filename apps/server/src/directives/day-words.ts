import type { TaskLine } from "@phocap/contract"

/** "2026-09-30" → "30/9/2026". */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number)
  return `${date}/${month}/${year}`
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
