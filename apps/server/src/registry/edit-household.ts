import { editHousehold } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { checkHousehold } from "./check-household.ts"
import { getHouseholdRecord } from "./read-records.ts"
import { scopeOf } from "./scope-of.ts"
import { setChanges } from "./set-changes.ts"
import { writeEdit } from "./write-changes.ts"

/** Corrects fields of a household. Throws `household.missing`, `record.fields`. */
export const editHouseholdOperation = operation(editHousehold, async (context, { params, body }) => {
  const scope = await scopeOf(context.database, params)
  await getHouseholdRecord(context.database, scope, params.id)
  const values = checkHousehold(Object.fromEntries(body.changes.map((change) => [change.field, change.new])))
  return writeEdit(context, scope, body.reason, setChanges("household", params.id, body.changes, values))
})
