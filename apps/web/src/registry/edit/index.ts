/** Parts with which other rooms edit records in the same way. */

export { useDraft } from "./use-draft.ts"
export { useSealed } from "./use-sealed.ts"
