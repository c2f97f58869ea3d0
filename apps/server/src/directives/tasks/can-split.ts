import type { DirectiveTask } from "@phocap/core"

/** Whether a task may be shared out: it is still to be done, hangs on no figure, and is itself no part of another. */
export function canSplit(task: DirectiveTask, whole: DirectiveTask | null): boolean {
  return (
    whole === null &&
    task.figure === null &&
    !["awaiting", "done", "paused", "withdrawn"].includes(task.state)
  )
}
