import type { ReactNode } from "react"
import { useText } from "../i18n/index.ts"
import styles from "./fact-badge.module.css"

export type Provenance = "confirmed" | "inherited" | "unknown" | "check"

/** A fact and how it is known: carried over from last year stands in violet until someone confirms it. */
export function FactBadge({ state, children }: { readonly state: Provenance; readonly children: ReactNode }) {
  const t = useText("platform")
  return (
    <span className={styles.fact} data-state={state}>
      {children}
      {state !== "confirmed" && <small>{t(`provenance.${state}`)}</small>}
    </span>
  )
}
