import { useSyncExternalStore } from "react"

let savedAt: Date | null = null
const listeners = new Set<() => void>()

/** Remembers that the server has just acknowledged a write. */
export function noteSaved(): void {
  savedAt = new Date()
  for (const listener of listeners) listener()
}

/** When the last write of this page was acknowledged; null before the first. */
export function useSavedAt(): Date | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => savedAt,
  )
}
