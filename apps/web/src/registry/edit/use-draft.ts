import { useCallback, useState } from "react"

function stored<T>(key: string): T | null {
  try {
    const text = sessionStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as T)
  } catch {
    return null // closed or spoilt storage: there is no draft then
  }
}

/**
 * What a person is typing, kept in this tab's storage until saved or discarded, so that a reload, a failed call or a
 * wrong turn loses nothing. `shape` changes whenever the shape of drafts does: older ones are then left alone.
 */
export function useDraft<T>(
  name: string,
  shape: number,
): [T | null, (next: T | null) => void, { readonly restored: boolean }] {
  const key = `phocap.draft.${shape}.${name}`
  const [state, setState] = useState(() => {
    const draft = stored<T>(key)
    return { key, draft, restored: draft !== null }
  })
  // Another record on the same screen: its own draft.
  let now = state
  if (state.key !== key) {
    const draft = stored<T>(key)
    now = { key, draft, restored: draft !== null }
    setState(now)
  }
  const set = useCallback(
    (next: T | null) => {
      setState((before) => ({ key, draft: next, restored: next !== null && before.restored }))
      try {
        if (next === null) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, JSON.stringify(next))
      } catch {
        // Without storage the draft lives as long as the page.
      }
    },
    [key],
  )
  return [now.draft, set, { restored: now.restored }]
}
