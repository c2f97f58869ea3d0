import { type RefObject, useEffect, useRef } from "react"

/**
 * Puts the keyboard where something that was just opened begins, and back on what opened it once it is closed. The box is
 * what `ref` is given to; `begins` false leaves the keyboard where it is.
 */
export function useFirstField<Box extends HTMLElement>(begins = true): RefObject<Box | null> {
  const box = useRef<Box>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it opens
  useEffect(() => {
    if (!begins) return
    const opener = document.activeElement
    box.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus()
    return () => {
      if (opener instanceof HTMLElement) setTimeout(() => isNowhere() && opener.isConnected && opener.focus())
    }
  }, [])
  return box
}

const isNowhere = () => document.activeElement === null || document.activeElement === document.body
