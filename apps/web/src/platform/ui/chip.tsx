import type { ReactNode } from "react"
import { useText } from "../i18n/index.ts"
import styles from "./chip.module.css"

export type ChipState = "met" | "unmet" | "unknown" | "check"

/** A state in a word, coloured; its own words stand where none are given. `plain` judges nothing and needs words. */
export function Chip(
  given:
    | { readonly state: ChipState; readonly children?: ReactNode }
    | { readonly state: ChipState | "plain"; readonly children: ReactNode },
) {
  const { state, children } = given
  const t = useText("platform")
  return (
    <span className={styles.chip} data-state={state}>
      {children ?? t(`state.${state}`)}
    </span>
  )
}
