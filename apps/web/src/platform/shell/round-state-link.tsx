import type { RoundState } from "@phocap/contract"
import { useText } from "../i18n/index.ts"
import { RoomLink } from "../router/room-link.tsx"
import { RoundChip } from "../ui/round-chip.tsx"
import styles from "./shell.module.css"

/** How far the round is, always in sight; leads to where it is handed in and sealed. */
export function RoundStateLink({ state }: { readonly state: RoundState }) {
  const t = useText("platform")
  return (
    <RoomLink to="/nop" className={styles.roundState} title={t("roundStateTitle")}>
      <RoundChip state={state} />
    </RoomLink>
  )
}
