import type { UnitEntry } from "@phocap/contract"
import { createContext, useContext } from "react"

export interface UnitRoundPlace {
  readonly unit: UnitEntry
  readonly year: number
  /** A whole address from one below the unit and round: `path("/nguoi")`. */
  path(to: string): string
}

export const UnitRoundContext = createContext<UnitRoundPlace | null>(null)

/** The unit and round of the address. Screens stand inside the shell, where there always is one. */
export function useUnitRound(): UnitRoundPlace {
  const place = useContext(UnitRoundContext)
  if (place === null) throw new Error("useUnitRound outside the shell")
  return place
}
