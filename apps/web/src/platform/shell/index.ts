export { unitTitle } from "./units.ts"
export { useMay } from "./use-may.ts"
export { useSession } from "./use-session.ts"
export { type UnitRoundPlace, useUnitRound } from "./use-unit-round.ts"
