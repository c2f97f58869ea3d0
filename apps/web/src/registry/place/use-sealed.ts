import { useUnitRound } from "../../platform/shell/index.ts"

/** A sealed round cannot be changed: screens then offer no editing. */
export function useSealed(): boolean {
  const { unit, year } = useUnitRound()
  return unit.rounds.find((round) => round.year === year)?.state === "sealed"
}
