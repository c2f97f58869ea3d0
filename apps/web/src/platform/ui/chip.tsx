import type { ReactNode } from "react"
import { useText } from "../i18n/index.ts"
import styles from "./chip.module.css"

export type ChipState = "met" | "unmet" | "unknown" | "check"

/** A state in a word, coloured. Its own words stand where none are given. */
export function Chip({ state, children }: { readonly state: ChipState; readonly children?: ReactNode }) {
  const t = useText("platform")
  return (
    <span className={styles.chip} data-state={state}>
      {children ?? t(`state.${state}`)}
    </span>
  )
}
