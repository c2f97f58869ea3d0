/** What a screen of records asks of the place it stands in. */
export { CommuneOnly } from "./commune-only.tsx"
export { useMayCorrect, useReadOnly, useRoundState } from "./use-read-only.ts"
