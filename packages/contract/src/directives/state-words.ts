import type { TaskState } from "@phocap/core"

/** States of a task as officers read them, on screens and on paper. */
export const taskStateWords: Readonly<Record<TaskState, string>> = {
  notStarted: "chưa thực hiện",
  doing: "đang thực hiện",
  awaiting: "chờ duyệt",
  returned: "bị trả lại",
  done: "đã hoàn thành",
  paused: "tạm dừng",
  refused: "từ chối nhận",
  withdrawn: "đã thu hồi",
}
