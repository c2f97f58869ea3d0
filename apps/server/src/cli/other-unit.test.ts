import {
  addDirective,
  addEvidenceFile,
  addScan,
  createAccounts,
  listHouseholds,
  listPeople,
  listTasks,
  putCampaignItem,
  type Route,
} from "@phocap/contract"
import type { InjectOptions } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { z } from "zod"
import { type Actor, localOfficer } from "../platform/auth/actor.ts"
import { policyTable, schoolRoles } from "../platform/auth/policy-table.ts"
import { unitKey } from "../platform/auth/scope.ts"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { uploadOf, workbookOf } from "../survey/testing/made-workbook.ts"
import { allOperations } from "./operations.ts"
import { madePlan } from "./testing/made-plan.ts"

// Somebody who holds every office of one commune names what belongs to the next one: in the address and in the body, over every
// route there is. Nothing of the neighbour is told, and nothing of it changes.
let place: TestPlace
let actor: Actor = localOfficer
const victim = { unit: "99001", year: 2026 }
const own = { unit: "99009", year: 2026 }
/** Stands in everything that the neighbour wrote. */
const marker = "BÍ MẬT CỦA BÊN KIA"
const ids = new Map<string, string>()
let sha256 = "0".repeat(64)

const insider: Actor = {
  ...localOfficer,
  name: "Kẻ Tò Mò",
  role: "officer",
  grants: [...new Set(Object.values(policyTable).flat())]
    .filter((role) => !schoolRoles.includes(role))
    .map((role) => ({
      role,
      scope: new Set([unitKey("99", own.unit)]),
      firstRound: null,
      lastRound: null,
    })),
}

let calls = 0
const from = () => `10.2.${++calls >> 8}.${calls & 255}`

function fill(path: string, values: Readonly<Record<string, string | number>>): string {
  return path.replace(/:([A-Za-z0-9]+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
}

async function upload(route: Route, values: Record<string, string | number>): Promise<string> {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${marker}.pdf"\r\n\r\n`
  const answer = await place.app.inject({
    method: "POST",
    url: fill(route.path, values),
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: Buffer.from(`${head}%PDF-1.4 ${marker}\r\n--x--\r\n`),
  })
  expect(answer.statusCode).toBe(200)
  return answer.body
}

beforeAll(async () => {
  place = await openTestPlace(allOperations, () => async () => actor)
  await place.database.query
    .insertInto("round")
    .values([2025, 2026].map((year) => ({ province_code: "99", unit_code: own.unit, year })))
    .execute()
  const register = makeRegister(40)
  const people = register.people.map((person) => ({ ...person, note: marker, familyName: marker }))
  await place.fill({ ...register, people })
  const params = victim
  const { body: plan } = await place.call(addDirective, { params, body: madePlan(marker) })
  ids.set("directive", plan.id)
  const tasks = (await place.call(listTasks, { params, query: { directive: plan.id } })).body.tasks
  ids.set("task", tasks[0]?.id ?? "")
  const scan = JSON.parse(await upload(addScan, { ...victim, paper: "minutes" }))
  ids.set("scan", scan.id)
  sha256 =
    /"sha256":"([0-9a-f]{64})"/.exec(
      await upload(addEvidenceFile, { ...victim, id: ids.get("task") ?? "" }),
    )?.[1] ?? sha256
  ids.set("person", (await place.call(listPeople, { params })).body.people[0]?.id ?? "")
  ids.set("household", (await place.call(listHouseholds, { params })).body.households[0]?.id ?? "")
  ids.set("item", place.context.newId())
  const item = {
    directiveId: null,
    kind: "session",
    on: "2026-03-08",
    title: marker,
    hamlet: null,
    audience: null,
    channel: null,
    reached: 4,
    speaker: null,
    link: null,
    state: null,
    note: null,
  }
  await place.call(putCampaignItem, { params: { ...victim, id: ids.get("item") }, body: item })
  const account = { fullName: marker, position: "", userName: "", role: "leader", unit: victim.unit }
  const grant = { from: "2026-01-01", to: null, firstRound: null, lastRound: null }
  const made = await place.call(createAccounts, {
    params: { unit: victim.unit },
    body: { accounts: [{ ...account, ...grant }] },
  })
  ids.set("account", made.body.letters[0]?.accountId ?? "")
  const row = { A: "Tổ 1", C: marker, D: "An", G: 2015, L: "Lê", M: "Ba", O: 1, R: 5 }
  const staged = await place.app.inject(uploadOf(await workbookOf([row]), `${marker}.xlsx`))
  ids.set("import", staged.json().id)
  const { rows } = await place.database.pool.query<{ batch: string; grant: string }>(
    `SELECT (SELECT id FROM ledger_batch WHERE unit_code = '99001' ORDER BY ordinal LIMIT 1) AS batch,
       (SELECT id FROM account_role LIMIT 1) AS grant`,
  )
  ids.set("batch", rows[0]?.batch ?? "")
  ids.set("grant", rows[0]?.grant ?? "")
  for (const [what, id] of ids) expect([what, id]).toEqual([what, expect.stringMatching(/^[0-9a-f-]{36}$/)])
}, 120_000)
afterAll(() => place.close())

/** Every row that is the neighbour's, by table. */
async function theirs(): Promise<Record<string, string>> {
  const { pool } = place.database
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'unit_code' AND t.table_type = 'BASE TABLE'
       AND c.table_name NOT LIKE 'commune_summary%' ORDER BY 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await pool.query<{ hash: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${name} t WHERE unit_code = '99001'`,
    )
    found[name] = rows[0]?.hash ?? ""
  }
  const { rows } = await pool.query("SELECT id, state, password_hash, closed_at FROM account")
  return { ...found, account: JSON.stringify(rows) }
}

interface Shape {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly minItems?: number
  readonly minimum?: number
}

/** Something that a body of the shape may be, with the neighbour's id wherever an id may stand. */
function sample(shape: Shape, id: string, name = ""): unknown {
  const said: Readonly<Record<string, unknown>> = {
    field: "note",
    old: marker,
    new: "đổi",
    reason: "Thử",
    person: { householdId: id, givenName: "An", birthYear: 2015 },
    household: { headName: "An", hamlet: "Tổ 1" },
    from: "2026-01-01",
    to: shape.format === "uuid" ? id : "2026-12-31",
    unit: victim.unit,
    link: null,
  }
  if (Object.hasOwn(said, name)) return said[name]
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  if (shape.anyOf !== undefined) return sample(shape.anyOf[0] ?? {}, id, name)
  switch (shape.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, sample(inner, id, key)]),
      )
    case "array":
      return (shape.minItems ?? 0) > 0 || name === "changes" ? [sample(shape.items ?? {}, id)] : []
    case "string":
      if (shape.format === "uuid") return id
      return shape.format === "date" || shape.pattern?.startsWith("^\\d{4}-") ? "2026-10-30" : "Thử"
    case "integer":
    case "number":
      return Math.max(shape.minimum ?? 1, 1)
    case "boolean":
      return true
    default:
      return null
  }
}

const fixed: Readonly<Record<string, string | number>> = {
  ...own,
  code: "TH-M1",
  level: 1,
  row: 1,
  step: "self-inspection",
  paper: "minutes",
  format: "docx",
  programme: "primary",
}

/** Ways to ask a route with the neighbour's ids, one after the other. */
function asked({ route }: (typeof allOperations)[number]): InjectOptions[] {
  const names = [...route.path.matchAll(/:([A-Za-z0-9]+)/g)].map(([, name = ""]) => name)
  const open = names.some((name) => fixed[name] === undefined && name !== "sha256")
  const few = ["person", "directive", "account"].map((what) => ids.get(what) ?? "")
  const shape = z.toJSONSchema(route.body, { unrepresentable: "any", io: "input" }) as Shape
  return (open ? [...ids.values()] : route.method === "GET" ? few.slice(0, 1) : few).map((id) => ({
    method: route.method,
    url: fill(route.path, {
      ...Object.fromEntries(names.map((name) => [name, name === "sha256" ? sha256 : id])),
      ...fixed,
      ...(route.path.includes("workbook") ? { format: "xlsx" } : {}),
    }),
    remoteAddress: from(),
    ...(route.method === "GET"
      ? {
          query: {
            purpose: "Đối chiếu",
            directive: id,
            on: "2026-12-31",
            from: "2026-01-01",
            to: "2026-12-31",
          },
        }
      : { payload: sample(shape, id) as object }),
  }))
}

const ofUnit = allOperations.filter(({ route }) => route.path.includes("/:unit"))

test("whoever belongs there sees what is looked for here", async () => {
  actor = localOfficer
  const url = fill("/api/units/:unit/rounds/:year/people", victim)
  expect((await place.app.inject({ url })).body).toContain(marker)
})

test("nothing of the neighbour is told or changed, whatever is named", async () => {
  const before = await theirs()
  expect(Object.values(before).filter((hash) => !hash.startsWith("0 ")).length).toBeGreaterThan(10)
  actor = insider
  const told: string[] = []
  const statuses = new Map<string, Set<number>>()
  for (const operation of ofUnit) {
    const { method, path } = operation.route
    for (const call of asked(operation)) {
      const { statusCode, rawPayload } = await place.app.inject(call)
      if (statusCode >= 500 || rawPayload.includes(marker)) told.push(`${statusCode} ${method} ${call.url}`)
      const seen = statuses.get(`${method} ${path}`) ?? new Set()
      statuses.set(`${method} ${path}`, seen.add(statusCode))
    }
  }
  actor = localOfficer
  expect(told).toEqual([])
  expect(await theirs()).toEqual(before)
  // It is the scope that stops them, not a badly filled form: most changes got as far as looking for what they name.
  const changing = [...statuses].filter(([route]) => !route.startsWith("GET"))
  expect(changing.filter(([, seen]) => [...seen].some((status) => status !== 422)).length).toBeGreaterThan(
    changing.length * 0.6,
  )
}, 240_000)
