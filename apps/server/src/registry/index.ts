import type { Operation } from "../platform/http/operation.ts"
import { addHouseholdOperation } from "./add-household.ts"
import { addPersonOperation } from "./add-person.ts"
import { adjustHouseholdOperation } from "./adjust-household.ts"
import { adjustPersonOperation } from "./adjust-person.ts"
import { editHouseholdOperation } from "./edit-household.ts"
import { editPersonOperation } from "./edit-person.ts"
import { getHouseholdOperation } from "./get-household.ts"
import { getPeopleFileOperation } from "./get-people-file.ts"
import { getPersonOperation } from "./get-person.ts"
import { getHistoryBatchOperation } from "./history/get-history-batch.ts"
import { getHouseholdAsOfOperation } from "./history/get-household-as-of.ts"
import { getPersonAsOfOperation } from "./history/get-person-as-of.ts"
import { listHistoryOperation } from "./history/list-history.ts"
import { getUnitProofOperation, verifyUnitOperation } from "./history/unit-proof.ts"
import { listHouseholdsOperation } from "./list-households.ts"
import { listPeopleOperation } from "./list-people.ts"
import { getDataRegisterOperation } from "./personal-data/data-register.ts"
import { addDataRequestOperation, listDataRequestsOperation } from "./personal-data/data-requests.ts"
import { getPersonalDataFileOperation } from "./personal-data/personal-data-file.ts"
import { undoBatchOperation } from "./undo-batch.ts"

export { householdLabels } from "./check-household.ts"
export { describeStatus } from "./describe-status.ts"
export { describeValue } from "./describe-value.ts"
export { historyEntries } from "./history-entries.ts"
export type { Scope } from "./person-lines.ts"
export { scopeOf } from "./scope-of.ts"
export { setChanges } from "./set-changes.ts"
export { type StatusRow, statusFieldsOf } from "./status-row.ts"
export { writeEdit } from "./write-changes.ts"

/** Households and persons: found, read, corrected, with their history. */
export const operations: readonly Operation[] = [
  listPeopleOperation,
  getPeopleFileOperation,
  getPersonOperation,
  editPersonOperation,
  addPersonOperation,
  adjustPersonOperation,
  undoBatchOperation,
  listHouseholdsOperation,
  getHouseholdOperation,
  editHouseholdOperation,
  adjustHouseholdOperation,
  addHouseholdOperation,
  getDataRegisterOperation,
  listDataRequestsOperation,
  addDataRequestOperation,
  getPersonalDataFileOperation,
  listHistoryOperation,
  getHistoryBatchOperation,
  getPersonAsOfOperation,
  getHouseholdAsOfOperation,
  getUnitProofOperation,
  verifyUnitOperation,
]
