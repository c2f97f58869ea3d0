import { editPerson } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { checkPerson } from "./check-person.ts"
import { getPersonRecord } from "./read-records.ts"
import { scopeOf } from "./scope-of.ts"
import { setChanges } from "./set-changes.ts"
import { writeEdit } from "./write-changes.ts"

/** Corrects fields of a record. What the writer saw is compared with what stands by the ledger, field by field. */
export const editPersonOperation = operation(editPerson, async (context, { params, body }) => {
  const scope = await scopeOf(context.database, params)
  const person = await getPersonRecord(context.database, scope, params.id)
  const wanted = Object.fromEntries(body.changes.map((change) => [change.field, change.new]))
  const { values } = checkPerson(person, wanted, scope.year)
  const changes = setChanges("person", params.id, body.changes, values)
  return writeEdit(context, scope, body.reason, changes)
})
