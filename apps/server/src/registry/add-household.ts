import { addHousehold } from "@phocap/contract"
import { Household } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { checkHousehold, householdLabels } from "./check-household.ts"
import { scopeOf } from "./scope-of.ts"
import { writeEdit } from "./write-changes.ts"

/** Adds a household without people. A form number used twice is let through: a check points it out. */
export const addHouseholdOperation = operation(addHousehold, async (context, { params, body }) => {
  const scope = await scopeOf(context.database, params)
  const id = context.newId()
  const blank = Object.fromEntries(Object.keys(householdLabels).map((field) => [field, null]))
  const value = Household.parse({ id, ...checkHousehold({ ...blank, ...body.household }) })
  const changes = [{ action: "create", entity: "household", id, value } as const]
  return { ...(await writeEdit(context, scope, body.reason, changes)), id }
})
