import { useEffect } from "react"
import { flushSync } from "react-dom"

/** Draws everything before the browser prints, so that paper never lacks the rows that a screen leaves for later. */
export function useAllForPrint(showAll: () => void): void {
  useEffect(() => {
    const before = () => flushSync(showAll)
    window.addEventListener("beforeprint", before)
    return () => window.removeEventListener("beforeprint", before)
  })
}
