import { useState } from "react"
import type { Draft } from "./draft.ts"

/** A draft outlives a reload or a lost session: it is kept in this tab until it is taken over or thrown away. */
export function useKeptDraft(place: string): [Draft | null, (draft: Draft | null) => void] {
  const key = `phocap.directive-draft/${place}`
  const [draft, setDraft] = useState<Draft | null>(() => readKept(key))
  return [
    draft,
    (next) => {
      setDraft(next)
      try {
        if (next === null) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, JSON.stringify(next))
      } catch {
        // Storage is full or closed: the draft lives as long as the page.
      }
    },
  ]
}

function readKept(key: string): Draft | null {
  try {
    const kept = sessionStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as Draft)
  } catch {
    return null
  }
}
