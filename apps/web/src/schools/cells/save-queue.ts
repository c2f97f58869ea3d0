/** Changes of cells on their way to the server, so that each cell saves itself and none is lost or overwrites another. */
export interface Pending {
  readonly old: unknown
  readonly new: unknown
}

export interface CellConflict {
  /** What somebody else has written meanwhile. */
  readonly found: unknown
  readonly wanted: unknown
}

export interface SaveQueue {
  /** Typed, not yet sent. */
  readonly waiting: Readonly<Record<string, Pending>>
  /** Sent, not yet acknowledged; null when nothing is under way. */
  readonly sent: Readonly<Record<string, Pending>> | null
  readonly conflicts: Readonly<Record<string, CellConflict>>
  /** The last sending failed; what it held waits again. */
  readonly failed: boolean
}

export const emptyQueue: SaveQueue = { waiting: {}, sent: null, conflicts: {}, failed: false }

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record
  return rest
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

/** A cell was left with a new value; `stands` is what the server last said of it. */
export function typed(queue: SaveQueue, key: string, stands: unknown, value: unknown): SaveQueue {
  // Once what is under way is acknowledged, that will be what stands.
  const old = queue.waiting[key]?.old ?? (queue.sent?.[key] ? queue.sent[key].new : (stands ?? null))
  const rest = without(queue.waiting, key)
  const waiting = same(old, value) ? rest : { ...rest, [key]: { old, new: value } }
  return { ...queue, waiting, conflicts: without(queue.conflicts, key) }
}

/** Everything that waits is sent at once. */
export function sending(queue: SaveQueue): SaveQueue {
  if (queue.sent !== null || Object.keys(queue.waiting).length === 0) return queue
  return { ...queue, waiting: {}, sent: queue.waiting, failed: false }
}

/** The server has answered: what it did not take is for a person to settle. */
export function acknowledged(
  queue: SaveQueue,
  refused: readonly { readonly field: string; readonly found: unknown; readonly wanted: unknown }[],
): SaveQueue {
  let { waiting } = queue
  const conflicts = { ...queue.conflicts }
  for (const one of refused) {
    // Already somebody else's doing and the same: nothing to settle.
    if (same(one.found, one.wanted) && waiting[one.field] === undefined) continue
    conflicts[one.field] = { found: one.found, wanted: waiting[one.field]?.new ?? one.wanted }
    waiting = without(waiting, one.field)
  }
  return { waiting, sent: null, conflicts, failed: false }
}

/** The sending failed: its cells wait again, later typing in front. */
export function sendingFailed(queue: SaveQueue): SaveQueue {
  const waiting: Record<string, Pending> = { ...queue.sent }
  for (const [key, later] of Object.entries(queue.waiting)) {
    const earlier = queue.sent?.[key]
    waiting[key] = earlier === undefined ? later : { old: earlier.old, new: later.new }
  }
  return { ...queue, waiting, sent: null, failed: true }
}

/** A person has settled a conflict: their own value goes out again, over the one that they have now seen. */
export function settled(queue: SaveQueue, key: string, choice: "mine" | "theirs"): SaveQueue {
  const conflict = queue.conflicts[key]
  if (conflict === undefined) return queue
  const conflicts = without(queue.conflicts, key)
  if (choice === "theirs") return { ...queue, conflicts }
  return {
    ...queue,
    conflicts,
    waiting: { ...queue.waiting, [key]: { old: conflict.found, new: conflict.wanted } },
  }
}

/** What a cell shows: the latest typed value, else what stands on the server. */
export function shownValue(queue: SaveQueue, key: string, stands: unknown): unknown {
  const own = queue.waiting[key] ?? queue.sent?.[key]
  if (own !== undefined) return own.new
  const conflict = queue.conflicts[key]
  return conflict === undefined ? stands : conflict.wanted
}

export function countUnsaved(queue: SaveQueue): number {
  return new Set([...Object.keys(queue.waiting), ...Object.keys(queue.sent ?? {})]).size
}
