import type { RoundState } from "@phocap/contract"
import { useUnitRound } from "../../platform/shell/index.ts"

/** How far the round of the address is. */
export function useRoundState(): RoundState {
  const { unit, year } = useUnitRound()
  return unit.rounds.find((round) => round.year === year)?.state ?? "open"
}

/** A round that is handed in or sealed cannot be changed: screens then offer no editing. */
export function useSealed(): boolean {
  return useRoundState() !== "open"
}
