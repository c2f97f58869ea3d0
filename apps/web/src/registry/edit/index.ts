/** Parts with which other rooms edit in the same way. */
export { useDraft } from "./use-draft.ts"
