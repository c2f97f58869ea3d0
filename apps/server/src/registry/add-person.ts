import { addPerson } from "@phocap/contract"
import { newPerson, type PersonRecord } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { checkPerson } from "./check-person.ts"
import { getHouseholdRecord, membersOf } from "./read-records.ts"
import { scopeOf } from "./scope-of.ts"
import { writeEdit } from "./write-changes.ts"

/** What a record cannot do without: left blank, they are refused by name. */
const required = ["householdId", "givenName", "birthYear", "sex"] as const

/**
 * Adds a person to a household, last in its order. A sender may name the id, so that sending the same again adds
 * nobody twice. Throws `record.fields`, `household.missing`.
 */
export const addPersonOperation = operation(addPerson, async (context, { params, body }) => {
  const scope = await scopeOf(context.database, params)
  const { id = context.newId(), ...given } = body.person
  const blank = newPerson({ id, householdId: id, givenName: "?", birthYear: scope.year, sex: 1 })
  const wanted = Object.fromEntries(required.map((field) => [field, null]))
  const { person } = checkPerson(blank, { ...wanted, ...given }, scope.year)
  const household = await getHouseholdRecord(context.database, scope, person.householdId)
  const last = (await membersOf(context.database, scope, household.id)).reduce(
    (highest, member) => Math.max(highest, member.ordinal ?? 0),
    0,
  )
  const value: PersonRecord = { ...person, ordinal: person.ordinal ?? last + 1 }
  const changes = [{ action: "create", entity: "person", id, value } as const]
  return { ...(await writeEdit(context, scope, body.reason, changes)), id }
})
