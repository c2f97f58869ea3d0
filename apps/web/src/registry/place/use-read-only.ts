import type { Policy, RoundState } from "@phocap/contract"
import { useMay, useUnitRound } from "../../platform/shell/index.ts"

/** How far the round of the address is. */
export function useRoundState(): RoundState {
  const { unit, year } = useUnitRound()
  return unit.rounds.find((round) => round.year === year)?.state ?? "open"
}

/** A round that is handed in or sealed, or whose records are not one's own to change: screens then offer no editing. */
export function useReadOnly(policy: Policy): boolean {
  const may = useMay()
  return useRoundState() !== "open" || !may(policy)
}

/** Whether records of the round may be corrected: while it is open, or, once it is sealed, by a late adjustment. */
export function useMayCorrect(): boolean {
  const may = useMay()
  const state = useRoundState()
  return (state === "open" && may("edit-people")) || (state === "sealed" && may("adjust-round"))
}
