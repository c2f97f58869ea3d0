import {
  editMoney,
  editSchoolReport,
  editUnitConditions,
  getCheck,
  getHousehold,
  getHouseholdAsOf,
  getOverview,
  getPerson,
  getPersonAsOf,
  getSchool,
  listChecks,
  listPeople,
  listSchools,
} from "@phocap/contract"
import type { PersonRecord } from "@phocap/core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Actor, localOfficer } from "../platform/auth/actor.ts"
import { policyTable, schoolRoles } from "../platform/auth/policy-table.ts"
import { unitKey } from "../platform/auth/scope.ts"
import { scopeDatabase } from "../platform/database/index.ts"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { allOperations } from "./operations.ts"

// A school's account sees who studies there and what the school reports, by whatever way it asks. Whoever does not study
// there bears a name that must stand in no answer.
const here = { unit: "99001", year: 2026 }
const own = "99001THCS"
const foreign = "Ngoạilai"
const made = makeRegister(60)
const people = made.people.map((person) =>
  person.schoolCode === own
    ? person
    : // One of them stands wrong in the register, for the checks to find: grade 9 in a primary school.
      { ...person, familyName: foreign, grade: person.schoolCode === "99001TH" ? 9 : person.grade },
)
const pupils = people.filter((person) => person.schoolCode === own)
const other = people.find((person) => person.schoolCode === "99001TH") as PersonRecord
const pupil = pupils[0] as PersonRecord
const strangers = made.households.find(({ id }) => !pupils.some((one) => one.householdId === id))

const bound = (school: string | null, role: "school" | "centre" = "school"): Actor => ({
  ...localOfficer,
  role,
  name: `Trường ${school}`,
  grants: [{ role, scope: new Set([unitKey("99", "99001")]), school, firstRound: null, lastRound: null }],
})
let actor: Actor = localOfficer
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(allOperations, () => async () => actor)
  await place.fill({ ...made, people })
  actor = bound(own)
}, 60_000)
afterAll(() => place.close())

const of = (id: string | undefined) => ({ params: { ...here, id } })

test("of the commune it reads the figures of everybody, its households too", async () => {
  const seen = (await place.call(getOverview, { params: here })).body
  actor = localOfficer
  const whole = (await place.call(getOverview, { params: here })).body
  actor = bound(own)
  expect([seen.people, seen.households]).toEqual([whole.people, whole.households])
  expect(whole.households).toBe(made.households.length)
})

test("its own pupils are listed, counted alike, and open; the others are not there", async () => {
  expect(pupils.length).toBeGreaterThan(5)
  const all = (await place.call(listPeople, { params: here, query: { limit: 500 } })).body
  expect(all.people.map(({ id }) => id).sort()).toEqual(pupils.map(({ id }) => id).sort())
  expect(all.total).toBe(pupils.length)
  const some = (await place.call(listPeople, { params: here, query: { where: "studying=1", limit: 500 } }))
    .body
  expect(some.total).toBe(some.people.length)
  expect(some.people.every(({ id }) => pupils.some((one) => one.id === id))).toBe(true)
  const searched = await place.call(listPeople, { params: here, query: { q: foreign } })
  expect(searched.body.total).toBe(0)

  const page = await place.call(getPerson, of(pupil.id))
  expect([page.status, page.body.person.id]).toEqual([200, pupil.id])
  expect(page.body.history.length).toBeGreaterThan(0)
  expect((await place.call(getPerson, of(other.id))).status).toBe(404)
  const day = { query: { on: "2026-10-01" } }
  expect((await place.call(getPersonAsOf, { ...of(pupil.id), ...day })).body.now?.id).toBe(pupil.id)
  expect((await place.call(getPersonAsOf, { ...of(other.id), ...day })).body).toEqual({
    past: null,
    now: null,
  })
})

test("of a household it sees its own pupils, and no household without one", async () => {
  const { status, body } = await place.call(getHousehold, of(pupil.householdId))
  expect(status).toBe(200)
  expect(body.members.length).toBeGreaterThan(0)
  expect(body.members.every((member) => member.schoolCode === own)).toBe(true)
  expect((await place.call(getHousehold, of(strangers?.id))).status).toBe(404)
  const asOf = { ...of(strangers?.id), query: { on: "2026-10-01" } }
  expect((await place.call(getHouseholdAsOf, asOf)).body).toMatchObject({
    past: null,
    now: null,
    members: [],
  })
})

test("of the schools it sees and writes its own alone, and nothing of the whole commune", async () => {
  const { here: listed, elsewhere } = (await place.call(listSchools, { params: here })).body
  expect([...listed, ...elsewhere].map(({ code }) => code)).toEqual([own])
  expect((await place.call(getSchool, { params: { ...here, code: own } })).status).toBe(200)
  const report = (code: string, level: number) =>
    place.call(editSchoolReport, {
      params: { ...here, code, level },
      body: { changes: [{ field: "values.classes", old: null, new: 8 }], reason: "thử" },
    })
  expect((await report(own, 4)).body).not.toMatchObject({ code: "auth.school" })
  const refused = { status: 403, body: { code: "auth.school" } }
  expect(await place.call(getSchool, { params: { ...here, code: "99001TH" } })).toMatchObject(refused)
  expect(await report("99001TH", 2)).toMatchObject(refused)
  const body = { changes: [{ field: "values.x", old: null, new: 1 }], reason: "thử" }
  expect(await place.call(editMoney, { params: here, body })).toMatchObject(refused)
  expect(await place.call(editUnitConditions, { params: here, body })).toMatchObject(refused)
})

/** What stands in addresses beside a unit and a round. */
const ids = [other.id, other.householdId, pupil.id, pupil.householdId]
const codes = ["TH-M1", "MN-06-SO", own, "99001TH"]

const reads = allOperations
  .map(({ route }) => route)
  .filter(({ method, reply, path }) => method === "GET" && reply !== null && path.includes("/:unit"))
  .filter(({ policy }) =>
    policy === "open" || policy === "own-account"
      ? false
      : schoolRoles.some((role) => policyTable[policy].includes(role)),
  )

/** There is no task, no plan and no such check in this ward: nothing to be shown to anybody. */
const empty = /\/(tasks|directives|checks)\/:id/

test.each(reads.map(({ path }) => path))("%s names nobody else", async (path) => {
  const urls = ids.flatMap((id) =>
    codes.map((code) =>
      path
        .replace(":unit", here.unit)
        .replace(":year", String(here.year))
        .replace(":code", code)
        .replace(/:[a-zA-Z0-9]+/g, id),
    ),
  )
  let shown = 0
  for (const url of new Set(urls)) {
    const answer = await place.app.inject({ url, query: { on: "2026-10-01" } })
    expect([url, answer.body.includes(foreign)]).toEqual([url, false])
    if (answer.statusCode === 200) shown++
  }
  if (!empty.test(path)) expect(shown).toBeGreaterThan(0)
})

test("what the checks find for it is its own, and is not kept for others", async () => {
  const forSchool = (await place.call(listChecks, { params: here })).body.checks
  actor = localOfficer
  const forOfficer = (await place.call(listChecks, { params: here })).body.checks
  for (const check of forOfficer) {
    const { body } = await place.call(getCheck, { params: { ...here, id: check.id }, query: { limit: 1 } })
    expect([check.id, body.check.count]).toEqual([check.id, check.count])
  }
  const fewer = forSchool.filter(
    ({ id, count }) => count < (forOfficer.find((one) => one.id === id)?.count ?? 0),
  )
  expect(fewer.length).toBeGreaterThan(0)
  actor = bound(own)
})

test("a role that names no school, or a centre where nobody studies, reaches nobody", async () => {
  for (const who of [bound(null), bound("99001GDTX", "centre")]) {
    actor = who
    for (const query of [{}, { where: "studying=1" }])
      expect((await place.call(listPeople, { params: here, query })).body.total).toBe(0)
    expect((await place.call(getPerson, of(pupil.id))).status).toBe(404)
  }
  actor = bound(own)
})

test("going round the application the database says the same", async () => {
  const scoped = scopeDatabase(place.database, new Set([`99/99001#`, `99/99001#${own}`]))
  const { rows } = await scoped.pool.query<{ school_code: string | null }>(
    "SELECT school_code FROM person_record",
  )
  expect(rows).toHaveLength(pupils.length)
  expect(new Set(rows.map((row) => row.school_code))).toEqual(new Set([own]))
  const written = await scoped.pool.query("UPDATE person_record SET note = 'x'")
  expect(written.rowCount).toBe(0)
  expect((await scoped.pool.query("SELECT FROM conflict")).rowCount).toBe(0)
  const history = await scoped.pool.query<{ entity_id: string }>(
    "SELECT DISTINCT entity_id FROM ledger_entry WHERE entity = 'person'",
  )
  expect(history.rows).toHaveLength(pupils.length)
})

test("whoever holds an office of the whole unit beside it is not bound by it", async () => {
  const [grant] = bound(own).grants
  const officer = {
    role: "officer",
    scope: new Set([unitKey("99", "99001")]),
    firstRound: null,
    lastRound: null,
  } as const
  actor = { ...bound(own), grants: [...(grant === undefined ? [] : [grant]), officer] }
  expect((await place.call(listPeople, { params: here, query: {} })).body.total).toBe(people.length)
  expect((await place.call(getPerson, of(other.id))).status).toBe(200)
  actor = bound(own)
})
