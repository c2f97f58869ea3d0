import {
  addDirective,
  decideOnTask,
  getDirective,
  getReview,
  getTask,
  getTaskOverview,
  listTasks,
  type NewDirective,
  reportOnTask,
  splitTask,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { localOfficer } from "../../platform/auth/actor.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"

const here = { unit: "99", year: 2026 }
let place: TestPlace
let directiveId = ""
let id = ""
let acting = "Cán bộ xã"

const directive: NewDirective = {
  parentId: null,
  style: "party",
  kind: "Kế hoạch",
  number: "12-KH/TU",
  issuedOn: "2026-01-15",
  issuer: "Ban Thường vụ Tỉnh ủy",
  subject: "phổ cập giáo dục",
  basis: "",
  recipients: null,
  signer: null,
  signerTitle: null,
  fileName: null,
  text: "1. UBND các xã, phường mở lớp xóa mù chữ.",
}
const task = {
  clause: "1",
  title: "Mở lớp xóa mù chữ",
  spanStart: 0,
  spanEnd: 10,
  parties: [{ role: "owner" as const, name: "UBND các xã, phường", organId: null, start: null, end: null }],
  deadlineWords: "",
  dueOn: "2026-12-31",
  standing: false,
  rhythm: null,
  product: null,
  answersId: null,
}

const pageOf = async (of: string) => (await place.call(getTask, { params: { ...here, id: of } })).body
const split = (of: string, members: string[]) =>
  place.call(splitTask, { params: { ...here, id: of }, body: { members } })
const report = (of: string, kind: string, text = "Đã mở lớp") =>
  place.call(reportOnTask, { params: { ...here, id: of }, body: { kind, text, values: {} } })
async function decide(of: string, kind: string, text = "") {
  // Somebody else decides: the doer cannot.
  acting = "Người theo dõi"
  const answer = await place.call(decideOnTask, {
    params: { ...here, id: of },
    body: { kind, text, values: {} },
  })
  acting = "Cán bộ xã"
  return answer
}

beforeAll(async () => {
  place = await openTestPlace(operations, () => async () => ({ ...localOfficer, name: acting }))
  directiveId = (await place.call(addDirective, { params: here, body: { directive, tasks: [task] } })).body.id
  id =
    (await place.call(listTasks, { params: here, query: { directive: directiveId } })).body.tasks[0]?.id ?? ""
})
afterAll(() => place.close())

test("a task of all communes names them, and is shared out once to each", async () => {
  const { members } = await pageOf(id)
  expect(members?.meant).toEqual(["UBND phường Bến Mới", "UBND xã Cửa Tùng"])
  const page = (await split(id, [...(members?.meant ?? []), "UBND phường Bến Mới"])).body
  expect(page.parts.map((one) => [one.holder, one.state, one.dueOn])).toEqual([
    ["UBND phường Bến Mới", "notStarted", "2026-12-31"],
    ["UBND xã Cửa Tùng", "notStarted", "2026-12-31"],
  ])
  expect(page.line.parts).toEqual({ total: 2, done: 0, late: 0 })
  expect(page.members?.meant).toEqual([])
  expect((await split(id, ["UBND xã Cửa Tùng"])).status).toBe(422)
  // A part is not shared out again.
  expect((await split(page.parts[0]?.id ?? "", ["Tổ 1"])).status).toBe(409)
})

test("the whole cannot be reported on: it follows its parts, is done with the last and open again with the first", async () => {
  const [first, second] = (await pageOf(id)).parts.map((one) => one.id)
  expect((await report(id, "report")).body).toMatchObject({ code: "task.whole" })
  expect((await pageOf(id)).allowed).not.toContain("report")
  await report(first ?? "", "report")
  expect((await decide(first ?? "", "approve")).status).toBe(200)
  const half = await pageOf(id)
  expect(half.task).toMatchObject({ state: "doing", percent: 50, doneOn: null })
  expect((await pageOf(first ?? "")).whole).toMatchObject({ id, holder: "UBND các xã, phường" })
  await report(second ?? "", "report")
  await decide(second ?? "", "approve")
  expect((await pageOf(id)).task).toMatchObject({ state: "done", doneOn: "2026-09-30" })
  await decide(second ?? "", "reopen", "Lớp chưa đủ người")
  const open = await pageOf(id)
  expect(open.task).toMatchObject({ state: "doing", doneOn: null })
  expect(open.events.filter((event) => event.kind === "parts").length).toBeGreaterThanOrEqual(4)
})

test("lists show both; a document counts its clause once, the overview each body, a review tells who is left", async () => {
  const list = (await place.call(listTasks, { params: here, query: { directive: directiveId } })).body
  expect(list.tasks.map((line) => [line.holder, line.whole === null, line.parts])).toEqual(
    expect.arrayContaining([
      ["UBND các xã, phường", true, { total: 2, done: 1, late: 0 }],
      ["UBND xã Cửa Tùng", false, null],
    ]),
  )
  const page = (await place.call(getDirective, { params: { ...here, id: directiveId } })).body
  expect(page.cover).toHaveLength(1)
  const overview = (await place.call(getTaskOverview, { params: here, query: {} })).body
  expect([overview.tasks, overview.done]).toEqual([2, 1])
  expect(overview.holders.map((one) => one.name)).not.toContain("UBND các xã, phường")
  const period = { kind: "interim", from: "2026-01-01", to: "2026-12-31" }
  const review = (await place.call(getReview, { params: { ...here, id: directiveId }, query: period })).body
  const told = review.sections.find((one) => one.key === "clauses")?.facts.map((fact) => fact.text)
  expect(told).toHaveLength(1)
  expect(told?.[0]).toContain("1/2 đơn vị đã hoàn thành; còn: UBND xã Cửa Tùng.")
  // Before it was shared out there was one task, and nobody's part.
  const before = { ...period, to: "2026-06-30" }
  const then = (await place.call(getReview, { params: { ...here, id: directiveId }, query: before })).body
  expect(then.rows).toHaveLength(1)
})
