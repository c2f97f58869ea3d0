import { adjustPerson } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { adjustedOf, withAdjustments } from "./adjusted.ts"
import { checkPerson } from "./check-person.ts"
import { getPersonRecord } from "./read-records.ts"
import { scopeOf } from "./scope-of.ts"
import { writeAdjustment } from "./write-adjustment.ts"

/** Corrects a sealed record beside itself: dated, with a reason; figures stay as sealed. Throws `adjust.open`. */
export const adjustPersonOperation = operation(adjustPerson, async (context, { params, body }) => {
  const { database } = context
  const scope = await scopeOf(database, params)
  const sealed = await getPersonRecord(database, scope, params.id)
  const person = withAdjustments(sealed, await adjustedOf(database, scope, params.id))
  const wanted = Object.fromEntries(body.changes.map((change) => [change.field, change.new]))
  const { values } = checkPerson(person, wanted, scope.year)
  return writeAdjustment(context, scope, { entity: "person", id: params.id }, body, values)
})
