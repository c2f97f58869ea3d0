import { useEffect, useState } from "react"

/** When the page of a unit was looked at: now, and the time before. */
interface Looks {
  readonly now: string
  readonly before: string | null
}

/** Whoever goes to a task and comes back within the hour is still at the same look. */
const sameLook = 60 * 60 * 1000

const keyOf = (unit: string) => `phocap.overview.${unit}`

/** The looks once a page is opened: after a pause the last look becomes the one before. */
export function nextLooks(kept: Looks | null, now: string): Looks {
  if (kept === null) return { now, before: null }
  const pause = Date.parse(now) - Date.parse(kept.now)
  // A clock that was set back tells nothing.
  if (!(pause >= sameLook)) return { now: kept.now, before: kept.before }
  return { now, before: kept.now }
}

function readLooks(unit: string): Looks | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(unit)) ?? "null")
    if (kept === null || typeof kept !== "object" || !("now" in kept) || !("before" in kept)) return null
    const { now, before } = kept
    if (typeof now !== "string" || Number.isNaN(Date.parse(now))) return null
    return { now, before: typeof before === "string" && !Number.isNaN(Date.parse(before)) ? before : null }
  } catch {
    return null
  }
}

/** When the leader's page of a unit was last looked at on this machine before now; null the first time. */
export function useLastLook(unit: string): string | null {
  const [looks, setLooks] = useState<Looks | null>(null)
  useEffect(() => {
    const next = nextLooks(readLooks(unit), new Date().toISOString())
    try {
      localStorage.setItem(keyOf(unit), JSON.stringify(next))
    } catch {
      // Without a store there is no last time.
    }
    setLooks(next)
  }, [unit])
  return looks?.before ?? null
}
