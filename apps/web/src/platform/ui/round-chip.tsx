import type { RoundState } from "@phocap/contract"
import { useText } from "../i18n/index.ts"
import styles from "./chip.module.css"

/** How far a round is, in a word. */
export function RoundChip({ state }: { readonly state: RoundState }) {
  const t = useText("platform")
  return (
    <span className={styles.chip} data-state={`round-${state}`}>
      {t(`roundState.${state}`)}
    </span>
  )
}
