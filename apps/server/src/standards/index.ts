import type { Operation } from "../platform/http/operation.ts"
import { getLawOperation, getReceiptOperation } from "./get-law.ts"
import { getOverviewOperation, overviewOf } from "./get-overview.ts"
import { getCheckOperation, listChecksOperation } from "./list-checks.ts"
import {
  getTableFileOperation,
  getTableOperation,
  getTablesFileOperation,
  listTablesOperation,
} from "./tables.ts"
import { askWhatIfOperation } from "./what-if.ts"

export { communeSummary } from "./commune-summary.ts"
export { compareSeals } from "./compare-seal.ts"
export { freshReceipt, receiptOf } from "./get-law.ts"
export { summariseChecks } from "./list-checks.ts"
export { formsFor, makeSheet } from "./make-sheet.ts"
export { communeVerdicts, pastCommunes, pastVerdicts } from "./past-verdicts.ts"
export { groupReceiptOf, receiptOfUnit } from "./receipt-of-unit.ts"
export { sealProofOf } from "./seal-proof.ts"
export { overviewOf }

/** Official tables, verdicts, checks, the law itself. */
export const operations: readonly Operation[] = [
  getOverviewOperation,
  listTablesOperation,
  getTableOperation,
  getTableFileOperation,
  getTablesFileOperation,
  listChecksOperation,
  getCheckOperation,
  askWhatIfOperation,
  getLawOperation,
  getReceiptOperation,
] as Operation[]
