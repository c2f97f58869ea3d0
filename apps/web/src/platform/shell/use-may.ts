import type { Policy } from "@phocap/contract"
import { useContext } from "react"
import { useSession } from "./use-session.ts"
import { UnitRoundContext } from "./use-unit-round.ts"

/**
 * Whether whoever is here may do something in the unit and round of the address; what may not be done is not shown. The
 * server decides anyway. Outside a unit nothing may.
 */
export function useMay(): (policy: Policy) => boolean {
  const session = useSession()
  const place = useContext(UnitRoundContext)
  const round = place?.unit.rounds.find((one) => one.year === place.year)
  const policies = round === undefined ? undefined : session.data?.access[round.access]
  return (policy) => policies?.includes(policy) === true
}
