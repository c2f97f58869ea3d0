export { unitTitle } from "./units.ts"
export { useSession } from "./use-session.ts"
export { type UnitRoundPlace, useUnitRound } from "./use-unit-round.ts"
