/** What a screen of records asks of the place it stands in. */
export { CommuneOnly } from "./commune-only.tsx"
export { useRoundState, useSealed } from "./use-sealed.ts"
