import { getHousehold } from "@phocap/contract"
import { noteOpening } from "../platform/auth/audit.ts"
import { may } from "../platform/auth/authorise.ts"
import { operation } from "../platform/http/operation.ts"
import { withhold } from "../platform/http/withhold.ts"
import { adjustedOf } from "./adjusted.ts"
import { describeStatus } from "./describe-status.ts"
import { historyEntries } from "./history-entries.ts"
import { findRestricted } from "./personal-data/find-restricted.ts"
import { getHouseholdRecord, membersOf } from "./read-records.ts"
import { schoolNames } from "./school-names.ts"
import { scopeOf } from "./scope-of.ts"

/** A household with its members as the survey form lists them. */
export const getHouseholdOperation = operation(getHousehold, async (context, { params, place }) => {
  const { database } = context
  const scope = await scopeOf(database, params)
  const household = await getHouseholdRecord(database, scope, params.id)
  const [people, history, adjusted] = await Promise.all([
    membersOf(database, scope, household.id),
    historyEntries(context, scope, "household", household.id),
    adjustedOf(database, scope, household.id),
  ])
  if (place !== null && may(context.actor, "read-restricted", place)) {
    const head = `${household.headFamilyName} ${household.headGivenName}`.trim()
    const form = household.formNumber === null ? "" : `, phiếu ${household.formNumber}`
    await noteOpening(context, { place, subject: `Phiếu của hộ ${head}${form}` })
  }
  const codes = people.map((person) => person.schoolCode)
  const names = await schoolNames(database, scope.provinceCode, codes)
  // Who asked for restriction is seen whole by those alone who answer for it.
  const restricted = may(context.actor, "personal-data", scope)
    ? new Set<string>()
    : await findRestricted(
        database,
        people.map((person) => person.id),
      )
  const members = people.map((person) => {
    const schoolName = person.schoolCode === null ? null : (names.get(person.schoolCode) ?? null)
    const status = describeStatus(person, schoolName ?? person.schoolCode, scope.year)
    const member = { ...person, status, schoolName }
    return restricted.has(person.id) ? (withhold(member) as typeof member) : member
  })
  return { household, members, history, adjusted }
})
