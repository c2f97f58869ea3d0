import { type KeyboardEvent, useRef } from "react"

/** Ctrl+S saves, wherever one is in a form. */
export function useSaveKey(save: () => void): (event: KeyboardEvent) => void {
  const latest = useRef(save)
  latest.current = save
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return
    event.preventDefault()
    // The box that holds the focus may still be typing: leaving it writes it, and only then is it saved.
    const box = document.activeElement
    if (box instanceof HTMLElement) box.blur()
    setTimeout(() => {
      if (box instanceof HTMLElement) box.focus()
      latest.current()
    }, 0)
  }
}
