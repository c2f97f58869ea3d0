/** Parts with which other rooms edit records in the same way. */
export { ConflictChoice, type ConflictLine } from "./conflict-choice.tsx"
export { enterGoesOn } from "./enter-goes-on.ts"
export { useDraft } from "./use-draft.ts"
