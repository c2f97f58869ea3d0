import type { Operation } from "../platform/http/operation.ts"
import { editMoneyOperation } from "./edit-money.ts"
import { editSchoolReportOperation } from "./edit-school-report.ts"
import { editUnitConditionsOperation } from "./edit-unit-conditions.ts"
import { getMoneyOperation } from "./get-money.ts"
import { getSchoolOperation } from "./get-school.ts"
import { getUnitConditionsOperation } from "./get-unit-conditions.ts"
import { listSchoolsOperation } from "./list-schools.ts"

/** Schools, what they report of staff, rooms and conditions, and the commune's money lines. */
export const operations: readonly Operation[] = [
  listSchoolsOperation,
  getSchoolOperation,
  editSchoolReportOperation,
  getMoneyOperation,
  editMoneyOperation,
  getUnitConditionsOperation,
  editUnitConditionsOperation,
]
