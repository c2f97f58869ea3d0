import type { TaskEvent, TaskEventKind } from "@phocap/core"

/** What somebody says happened. */
export interface Said {
  readonly kind: TaskEventKind
  readonly text: string
  readonly values: TaskEvent["values"]
}
