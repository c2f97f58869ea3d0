import { adjustHousehold } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { checkHousehold } from "./check-household.ts"
import { getHouseholdRecord } from "./read-records.ts"
import { scopeOf } from "./scope-of.ts"
import { writeAdjustment } from "./write-adjustment.ts"

/** Corrects a sealed household beside itself: dated, with a reason. Throws `adjust.open`. */
export const adjustHouseholdOperation = operation(adjustHousehold, async (context, { params, body }) => {
  const scope = await scopeOf(context.database, params)
  await getHouseholdRecord(context.database, scope, params.id)
  const values = checkHousehold(Object.fromEntries(body.changes.map((change) => [change.field, change.new])))
  return writeAdjustment(context, scope, { entity: "household", id: params.id }, body, values)
})
