import type { TaskLine } from "@phocap/contract"

export const stateWords: Readonly<Record<TaskLine["state"], string>> = {
  notStarted: "chưa thực hiện",
  doing: "đang thực hiện",
  awaiting: "chờ duyệt",
  returned: "bị trả lại",
  done: "đã hoàn thành",
  paused: "tạm dừng",
  refused: "từ chối nhận",
  withdrawn: "đã thu hồi",
}

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
