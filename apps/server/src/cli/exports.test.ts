import {
  addCampaignPhoto,
  addDirective,
  addEvidenceFile,
  addScan,
  listAudit,
  listPeople,
  listTasks,
  putCampaignItem,
  type Route,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { allOperations } from "./operations.ts"
import { madePlan } from "./testing/made-plan.ts"

// Whatever leaves as a file is written down, with what for, before it leaves: over every route that gives bytes there is. A
// new one without a line here fails.
const files = allOperations.map(({ route }) => route).filter((route) => route.reply === null)

let place: TestPlace
const here = { unit: "99001", year: 2026 }
const purpose = "Đối chiếu với trường"
/** What stands in the address and in the query, by route; null: a file that says nothing of anybody. */
const asks = new Map<string, { params?: object; query?: object } | null>()

async function upload(
  route: Route,
  params: object,
  { name = "Biên bản.pdf", bytes = Buffer.from("%PDF-1.4 bản quét"), wanted = 200 } = {},
): Promise<Record<string, unknown>> {
  const url = Object.entries(params).reduce(
    (path, [name, value]) => path.replace(`:${name}`, value),
    route.path,
  )
  const head = `--x\r\nContent-Disposition: form-data; name="alt"\r\n\r\nBuổi họp tổ\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  const answer = await place.app.inject({
    method: "POST",
    url,
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n--x--\r\n")]),
  })
  expect(answer.statusCode, url).toBe(wanted)
  return answer.json()
}

const session = {
  directiveId: null,
  kind: "session",
  on: "2026-03-08",
  title: "Việc học của con",
  hamlet: null,
  audience: null,
  channel: null,
  reached: 40,
  speaker: null,
  link: null,
  state: null,
  note: null,
}

beforeAll(async () => {
  place = await openTestPlace(allOperations)
  await place.fill(makeRegister(60))
  const scan = await upload(addScan, { ...here, paper: "minutes" })
  const plan = await place.call(addDirective, { params: here, body: madePlan("Mở lớp xóa mù chữ") })
  const { tasks } = (await place.call(listTasks, { params: here, query: { directive: plan.body.id } })).body
  const taskId = tasks[0]?.id ?? ""
  const page = await upload(addEvidenceFile, { ...here, id: taskId })
  for (const name of ["Biên bản.exe", "Biên bản.html", "Biên bản.docx", "Biên bản"])
    expect(await upload(addEvidenceFile, { ...here, id: taskId }, { name, wanted: 422 })).toMatchObject({
      code: "evidence.kind",
    })
  const sha256 = /"sha256":"([0-9a-f]{64})"/.exec(JSON.stringify(page))?.[1]
  const done = place.context.newId()
  await place.call(putCampaignItem, { params: { ...here, id: done }, body: session })
  const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1])
  const campaign = await upload(addCampaignPhoto, { ...here, id: done }, { bytes: picture })
  const photo = /"photos":\[\{"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(campaign))?.[1]
  const person = (await place.call(listPeople, { params: here, query: { limit: 1 } })).body.people[0]
  const all = "/api/units/:unit/rounds/:year"
  for (const [path, ask] of [
    // An empty form to be filled in.
    ["/api/units/:unit/accounts/template.xlsx", null],
    [`${all}/dossier.zip`, {}],
    [`${all}/dossier.pdf`, {}],
    [`${all}/papers/:paper/file.:format`, { params: { paper: "report", format: "docx" } }],
    [`${all}/lists/:paper/file.xlsx`, { params: { paper: "list-primary" } }],
    [`${all}/scans/:id/file`, { params: { id: scan.id } }],
    [`${all}/campaign/:id/photos/:photo`, { params: { id: done, photo } }],
    [`${all}/tasks/:id/evidence/:sha256`, { params: { id: taskId, sha256 } }],
    [
      `${all}/directives/:id/review.docx`,
      { params: { id: plan.body.id }, query: { from: "2026-01-01", to: "2026-09-30" } },
    ],
    [`${all}/people.xlsx`, { query: { purpose } }],
    [`${all}/people/:id/personal-data.xlsx`, { params: { id: person?.id }, query: { purpose } }],
    [`${all}/tables/:code/file.xlsx`, { params: { code: "TH-M1" } }],
    [`${all}/tables.xlsx`, {}],
    [`${all}/workbook.:format`, { params: { format: "xlsx" }, query: { purpose } }],
  ] as const)
    asks.set(path, ask)
}, 60_000)
afterAll(() => place.close())

interface Line {
  kind: string
  unit_code: string | null
  round_year: number | null
  subject: string
  purpose: string
  actor: string
}
async function logged(): Promise<Line[]> {
  const { rows } = await place.database.pool.query<Line>(
    "SELECT kind, unit_code, round_year, subject, purpose, actor FROM audit_event ORDER BY at, id",
  )
  return rows
}

test("there are files to ask for", () => {
  expect(files.length).toBeGreaterThan(10)
})

test.each(files.map((route) => [route.path, route] as const))(
  "%s",
  { timeout: 60_000 },
  async (path, route) => {
    const ask = asks.get(path)
    expect(ask, "say in this test how it is asked for").not.toBeUndefined()
    if (ask === null || ask === undefined) return
    const before = (await logged()).length
    const { status, body } = await place.call(route, { ...ask, params: { ...here, ...ask.params } })
    expect(status).toBe(200)
    expect((body as Uint8Array).length).toBeGreaterThan(10)
    const added = (await logged()).slice(before)
    expect(added).toHaveLength(1)
    const [line] = added
    expect(["export", "personal-data"]).toContain(line?.kind)
    expect(line).toMatchObject({ unit_code: here.unit, round_year: here.year })
    expect(line?.subject.length).toBeGreaterThan(5)
    expect(line?.purpose.length).toBeGreaterThan(3)
    if (ask.query !== undefined && "purpose" in ask.query) expect(line?.purpose).toBe(purpose)
  },
)

test("what takes people out asks what for, and without it nothing leaves and nothing is logged", async () => {
  const asking = files.filter((route) => route.query.safeParse({}).error !== undefined)
  const named = asking.filter((route) => /purpose/.test(JSON.stringify(route.query.safeParse({}).error)))
  expect(named.map((route) => route.path).sort()).toEqual(
    [...asks].flatMap(([path, ask]) => (ask?.query && "purpose" in ask.query ? [path] : [])).sort(),
  )
  const before = (await logged()).length
  for (const route of named) {
    const { status } = await place.call(route, { params: { ...here, ...asks.get(route.path)?.params } })
    expect([route.path, status]).toEqual([route.path, 422])
  }
  expect(await logged()).toHaveLength(before)
})

test("the auditor reads every one of them", async () => {
  const { body } = await place.call(listAudit, { params: { unit: here.unit }, query: { kind: "export" } })
  const all = await logged()
  expect(body.events).toHaveLength(all.filter((line) => line.kind === "export").length)
  expect(new Set(body.events.map((event) => event.subject)).size).toBeGreaterThan(9)
})
