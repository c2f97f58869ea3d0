import { getPerson, type PersonPage } from "@phocap/contract"
import { checkIdentityNumber } from "@phocap/core"
import { noteOpening } from "../platform/auth/audit.ts"
import { may } from "../platform/auth/authorise.ts"
import { operation } from "../platform/http/operation.ts"
import { withhold } from "../platform/http/withhold.ts"
import { communeSeenBy } from "../platform/population/commune-seen-by.ts"
import { adjustedOf } from "./adjusted.ts"
import { cellsThatCount } from "./counting-cells.ts"
import { criteriaOfPerson } from "./criteria-of-person.ts"
import { factsInWords } from "./facts-in-words.ts"
import { historyEntries } from "./history-entries.ts"
import { indexOfPerson } from "./index-of-person.ts"
import { findRestricted } from "./personal-data/find-restricted.ts"
import { getHouseholdRecord, getPersonRecord, membersOf } from "./read-records.ts"
import { roundsOfPerson } from "./rounds-of-person.ts"
import { schoolNames } from "./school-names.ts"
import { scopeOf } from "./scope-of.ts"

/** Everything about a person: the record, what follows from it, where it is counted, other rounds, its history. */
export const getPersonOperation = operation(getPerson, async (context, { params, place }) => {
  const { database } = context
  const scope = await scopeOf(database, params)
  const person = await getPersonRecord(database, scope, params.id)
  const [household, members, rounds, history, adjusted, names, commune] = await Promise.all([
    getHouseholdRecord(database, scope, person.householdId),
    membersOf(database, scope, person.householdId),
    roundsOfPerson(context, scope, person.id),
    historyEntries(context, scope, "person", person.id),
    adjustedOf(database, scope, person.id),
    schoolNames(database, scope.provinceCode, [person.schoolCode]),
    context.populations.commune(params.unit, params.year),
  ])
  const name = `${person.familyName} ${person.givenName}`.trim()
  // Who asked for restriction is seen whole by those alone who answer for it.
  const restricted = (await findRestricted(database, [person.id])).has(person.id)
  const whole = may(context.actor, restricted ? "personal-data" : "read-restricted", scope)
  if (whole && place !== null)
    await noteOpening(context, { place, subject: `Hồ sơ của ${name}`, personId: person.id })
  // What follows from the record, and where it is counted, would tell what is restricted as well.
  const seen = communeSeenBy(context.actor, commune)
  const index = indexOfPerson(seen, person.id)
  const drawn: Pick<PersonPage, "facts" | "countedIn" | "standsIn"> =
    index === undefined
      ? { facts: [], countedIn: [], standsIn: [] }
      : {
          facts: factsInWords(seen, index),
          countedIn: cellsThatCount(context, seen, index, whole),
          standsIn: criteriaOfPerson(seen, index, whole),
        }
  const number = person.identityNumber
  const page = {
    person,
    household,
    members: members
      .filter((member) => member.id !== person.id)
      .map((member) => ({
        id: member.id,
        fullName: `${member.familyName} ${member.givenName}`.trim(),
        birthYear: member.birthYear,
        relation: member.relation,
      })),
    ...drawn,
    rounds,
    history,
    adjusted,
    schoolName: person.schoolCode === null ? null : (names.get(person.schoolCode) ?? null),
    identityFindings:
      number === null || !whole ? [] : checkIdentityNumber(number, person).map((one) => one.message),
  }
  return whole ? page : (withhold(page) as typeof page)
})
