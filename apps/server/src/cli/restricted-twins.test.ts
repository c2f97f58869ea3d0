import { Role, type Route } from "@phocap/contract"
import type { Household, PersonRecord } from "@phocap/core"
import { unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Actor, localOfficer } from "../platform/auth/actor.ts"
import { may } from "../platform/auth/authorise.ts"
import { policyTable, schoolRoles } from "../platform/auth/policy-table.ts"
import { unitKey } from "../platform/auth/scope.ts"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { allOperations } from "./operations.ts"

// Two communes alike in everything but what is restricted of a few people and of their households. Whoever may not see it
// must get the same answers from both, by whatever route and whatever list is asked for: nothing that one could lay side by
// side. What is printed of everybody together, in official tables and papers, differs as it must, and names nobody.
const here = { unit: "99001", year: 2026 }
const ofRound = "/api/units/:unit/rounds/:year"
const school = "99001TH"
const register = makeRegister(40)
const ageOf = (person: PersonRecord) => here.year - person.birthYear
const aged = (from: number, to: number) =>
  register.people.find((person) => from <= ageOf(person) && ageOf(person) <= to) as PersonRecord
/** Of every age that figures ask about; the first at the school whose account asks too. */
const somebodies = [
  register.people.find((person) => person.schoolCode === school) as PersonRecord,
  ...[aged(3, 4), aged(5, 5), aged(6, 6), aged(11, 14), aged(15, 17), aged(20, 59)],
]
const touched = new Set(somebodies.map((person) => person.id))
const homes = new Set(somebodies.map((person) => person.householdId))
const otherwise: Partial<PersonRecord> = {
  disabilities: 4,
  disabilityCertified: true,
  canLearn: false,
  educationAccess: true,
  ethnicity: 2,
  religion: "Phật giáo",
  priority: "Con thương binh",
  phone: "0900000001",
}
const poorly: Partial<Household> = { poverty: 1, phone: "0900000002" }
const twin = {
  people: register.people.map((person, i) =>
    touched.has(person.id) ? { ...person, ...otherwise, identityNumber: `0992150000${10 + i}` } : person,
  ),
  households: register.households.map((one) => (homes.has(one.id) ? { ...one, ...poorly } : one)),
}

let actor: Actor = localOfficer
let places: [TestPlace, TestPlace]
let batchId = ""
let checks: string[] = []

beforeAll(async () => {
  const open = () => openTestPlace(allOperations, () => async () => actor)
  places = [await open(), await open()]
  batchId = await places[0].fill(register)
  expect(await places[1].fill(twin)).toBe(batchId)
  const listed = await places[0].app.inject("/api/units/99001/rounds/2026/checks")
  checks = listed.json().checks.map((check: { id: string }) => check.id)
}, 60_000)
afterAll(() => Promise.all(places.map((place) => place.close())))

const without = Role.options.filter((role) => !policyTable["read-restricted"].includes(role))
const as = (role: Role): Actor => ({
  ...localOfficer,
  role,
  name: role,
  grants: [
    {
      role,
      scope: new Set([unitKey("99", "99001")]),
      ...(schoolRoles.includes(role) ? { school } : {}),
      firstRound: null,
      lastRound: null,
    },
  ],
})

const purpose = "Đối chiếu"
interface Ask {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
}

/** Every list of people that can be asked for by the law's own words, by name, and by what is restricted. */
function listsAsked(): Ask[] {
  const { definitions } = places[0].context.law.forRound(here.year, {})
  const ages = [...new Set(somebodies.map(ageOf))]
  const wheres = Object.keys(definitions).flatMap((name) => [
    name,
    `!${name}`,
    ...ages.map((age) => `${name} & age=${age}`),
  ])
  const words = [...somebodies.map((one) => `${one.familyName} ${one.givenName}`), "0900000001", "Phật giáo"]
  return [{}, ...words.map((q) => ({ q })), ...wheres.map((where) => ({ where, limit: "200" }))].map(
    (query) => ({ query: { ...query, purpose } }),
  )
}

/** How a route is asked; more than once where it answers in more than one way. */
function asksOf({ path }: Route): Ask[] {
  const end = path.replace(ofRound, "")
  const at = { at: "2026-12-01", purpose }
  if (end === "/people") return listsAsked()
  if (end === "/people.xlsx") return listsAsked().slice(0, 40)
  if (end.startsWith("/people/:id")) return [...touched].map((id) => ({ params: { id }, query: at }))
  if (end.startsWith("/households/:id")) return [...homes].map((id) => ({ params: { id }, query: at }))
  if (end === "/checks/:id") return checks.map((id) => ({ params: { id } }))
  if (end === "/history/:batchId") return [{ params: { batchId } }]
  if (end.startsWith("/tables/:code")) {
    const forms = places[0].context.law.forms(here.year).filter((form) => form.units.includes("commune"))
    return forms.map(({ code }) => ({ params: { code }, query: { purpose } }))
  }
  if (end.startsWith("/lists/:paper")) {
    const lists = ["preschool", "primary", "lower-secondary", "vocational", "literacy"]
    return lists.map((name) => ({ params: { paper: `list-${name}` } }))
  }
  if (end.startsWith("/papers/:paper")) return [{ params: { paper: "report", format: "docx" } }]
  return [{ query: { purpose } }]
}

/** Without what differs by nature: moments, and hashes over records, which say that something differs but not what. */
function plain(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+00)?/g, "‹lúc›").replace(/\b[0-9a-f]{64}\b/g, "‹mã›")
}

/** The texts of a file: of a zip, of what lies in it, and so on. */
function textsOf(name: string, bytes: Uint8Array): string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [`${name}: ${plain(Buffer.from(bytes).toString())}`]
  return Object.entries(unzipSync(bytes)).flatMap(([inner, content]) =>
    /core\.xml$|\.pdf$/.test(inner) ? [] : textsOf(`${name}/${inner}`, content),
  )
}

let calls = 0
async function answerOf(place: TestPlace, route: Route, ask: Ask): Promise<string[]> {
  const params = Object.entries({ ...here, ...ask.params })
  const url = params.reduce((path, [name, value]) => path.replace(`:${name}`, String(value)), route.path)
  // Each call from an address of its own: no address may ask so often.
  const n = calls++
  const remoteAddress = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`
  const answer = await place.app.inject({ method: "GET", url, query: { ...ask.query }, remoteAddress })
  const status = String(answer.statusCode)
  return route.reply === null && answer.statusCode === 200
    ? [status, ...textsOf("", answer.rawPayload)]
    : [status, plain(answer.payload)]
}

/** What prints figures of everybody together, for everybody who may read figures or papers. */
const printed: ReadonlySet<string> = new Set(
  [
    ...["/overview", "/receipt", "/checks", "/state", "/task-figures"],
    ...["/tables/:code", "/tables/:code/file.xlsx", "/tables.xlsx"],
    ...["/dossier", "/dossier.zip", "/dossier.pdf", "/papers/:paper", "/papers/:paper/file.:format"],
    "/papers/:paper/template",
  ].map((end) => `${ofRound}${end}`),
)

/** Of an answer that prints figures: the lists of people that lie in it, and the ids of people that it names. */
function peopleIn(answer: readonly string[]): string[] {
  return answer.flatMap((text) =>
    /^[^:]*Danh sach/.test(text)
      ? [text]
      : register.people.map((person) => person.id).filter((id) => text.includes(id)),
  )
}

const isBook = ({ params }: Ask) =>
  places[0].context.law.forms(here.year).some((form) => form.code === params?.code && form.group === "book")

describe.each(without)("%s", (role) => {
  test("gets the same answers whatever is restricted of somebody", { timeout: 300_000 }, async () => {
    actor = as(role)
    let compared = 0
    const place = { provinceCode: "99", unitCode: here.unit, year: here.year }
    // What the role does not reach at all is the matter of another test.
    const reached = allOperations.filter(
      ({ route }) => route.method === "GET" && may(actor, route.policy, place),
    )
    for (const { route } of reached) {
      for (const ask of asksOf(route)) {
        const [one, other] = [
          await answerOf(places[0], route, ask),
          await answerOf(places[1], route, ask),
        ] as const
        compared++
        const figures = printed.has(route.path) && !isBook(ask)
        const asked = `${route.path} ${JSON.stringify(ask)}`
        if (figures) expect(peopleIn(other), asked).toEqual(peopleIn(one))
        else if (JSON.stringify(one) !== JSON.stringify(other)) expect(other, asked).toEqual(one)
      }
    }
    expect(compared).toBeGreaterThan(reached.length - 1)
  })
})

test("an officer, who may, sees the difference in the very lists that are alike for the others", async () => {
  actor = as("officer")
  const people = allOperations.find(({ route }) => route.path === `${ofRound}/people`)!.route
  for (const where of ["must", "!leftOut"]) {
    const ask = { query: { where, limit: "200" } }
    expect(await answerOf(places[1], people, ask)).not.toEqual(await answerOf(places[0], people, ask))
  }
})
