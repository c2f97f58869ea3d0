import type { Operation } from "../platform/http/operation.ts"
import { acceptImportOperation } from "./accept-import.ts"
import { discardImportOperation } from "./discard-import.ts"
import { exportWorkbookOperation } from "./export-workbook.ts"
import { getImportOperation } from "./get-import.ts"
import { listImportsOperation } from "./list-imports.ts"
import { settleImportRowOperation } from "./settle-import-row.ts"
import { undoImportOperation } from "./undo-import.ts"
import { uploadWorkbookOperation } from "./upload-workbook.ts"

export { recordChecks } from "./checks/index.ts"
export type { RecordCheck } from "./checks/record-check.ts"

/** Ministry workbooks in and out, and what is odd about the records. */
export const operations: readonly Operation[] = [
  uploadWorkbookOperation,
  listImportsOperation,
  getImportOperation,
  settleImportRowOperation,
  acceptImportOperation,
  undoImportOperation,
  discardImportOperation,
  exportWorkbookOperation,
]
