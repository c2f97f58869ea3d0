export { describeStatus } from "./describe-status.ts"
export { describeValue } from "./describe-value.ts"
export { schoolNames } from "./school-names.ts"
export { type StatusRow, statusFieldsOf } from "./status-row.ts"
