import type { Operation } from "../platform/http/operation.ts"

export { recordChecks } from "./checks/index.ts"
export type { RecordCheck } from "./checks/record-check.ts"

/** Ministry workbooks in and out, and what is odd about the records. */
export const operations: readonly Operation[] = []
