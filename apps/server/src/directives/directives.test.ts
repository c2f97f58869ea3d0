import {
  addArea,
  addDirective,
  addVisit,
  decideOnTask,
  editTask,
  getDirective,
  getReview,
  getReviewFile,
  getTask,
  getTaskOverview,
  listDirectives,
  listTasks,
  type NewDirective,
  type NewTask,
  putOrgan,
  putReview,
  readPlanDocument,
  reportOnTask,
  setAnswers,
  type TaskPage,
} from "@phocap/contract"
import type { PlanReading } from "@phocap/core"
import { readDocumentText } from "@phocap/documents"
import { afterAll, beforeAll, expect, test } from "vitest"
import { localOfficer } from "../platform/auth/actor.ts"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { roundOfTask } from "./figures/figure-place.ts"
import { operations, type SeenStamps, settleStaleFigures } from "./index.ts"

let place: TestPlace
const register = makeRegister(30)
let acting = "Cán bộ phường"
let account: string | null = null
const here = { unit: "99001", year: 2026 }

beforeAll(async () => {
  place = await openTestPlace(operations, () => async () => ({
    ...localOfficer,
    name: acting,
    accountId: account,
  }))
  await place.fill(register)
})
afterAll(() => place.close())

const plan = [
  "KẾ HOẠCH",
  "phổ cập giáo dục năm 2026",
  "Ban Thường vụ Đảng ủy phường ban hành kế hoạch như sau:",
  "II. NHIỆM VỤ, GIẢI PHÁP",
  "1. Mở lớp xóa mù chữ.",
  "- Đơn vị chủ trì: Phòng Văn hóa - Xã hội",
  "- Thời gian thực hiện: Hoàn thành trước ngày 30/10/2026.",
  "2. Trường THCS Bến Ngự tư vấn hướng nghiệp; thực hiện thường xuyên.",
].join("\n")

const head: NewDirective = {
  parentId: null,
  style: "party",
  kind: "Kế hoạch",
  number: "01-KH/ĐU",
  issuedOn: "2026-01-15",
  issuer: "Ban Thường vụ Đảng ủy phường",
  subject: "phổ cập giáo dục năm 2026",
  basis: "",
  signer: null,
  signerTitle: null,
  fileName: null,
  text: plan,
}

/** What the web application sends once a person has looked at the reading. */
function tasksOf(reading: PlanReading): NewTask[] {
  return reading.tasks.map((task) => ({
    clause: task.clause,
    title: task.title,
    spanStart: task.start,
    spanEnd: task.end,
    parties: task.parties.map(({ role, value, start, end }) => ({ role, name: value, start, end })),
    deadlineWords: task.deadlines.map(({ value }) => value.words).join("; "),
    dueOn: task.deadlines.find(({ value }) => value.dueOn !== null)?.value.dueOn ?? null,
    standing: task.deadlines.some(({ value }) => value.standing),
    rhythm: null,
    product: null,
    answersId: null,
  }))
}

async function takeOver(): Promise<string> {
  const read = await place.call(readPlanDocument, { params: here, body: { text: plan } })
  expect(read.status).toBe(200)
  const body = { directive: { ...head, text: read.body.reading.text }, tasks: tasksOf(read.body.reading) }
  const added = await place.call(addDirective, { params: here, body })
  expect(added.status).toBe(200)
  return added.body.id
}

const tasks = async (directive: string, query: object = {}) =>
  (await place.call(listTasks, { params: here, query: { directive, ...query } })).body
const report = (id: string, body: object) => place.call(reportOnTask, { params: { ...here, id }, body })
const decide = (id: string, body: object) => place.call(decideOnTask, { params: { ...here, id }, body })

test("a plan is read in a thread, taken over, and its tasks stand with their owners and times", async () => {
  const directive = await takeOver()
  const list = await tasks(directive)
  expect(list.tasks.map(({ clause, holder, dueOn, standing }) => [clause, holder, dueOn, standing])).toEqual([
    ["II.1", "Phòng Văn hóa - Xã hội", "2026-10-30", false],
    ["II.2", "Trường THCS Bến Ngự", null, true],
  ])
  // The clock of the test stands at 30/9/2026: the duty began in the first quarter and nobody reported.
  expect(list.tasks[1]?.duty).toEqual({ from: "2026-01-01", to: "2026-03-31", missed: 2 })
  const page = await place.call(getTask, { params: { ...here, id: list.tasks[0]?.id } })
  expect(page.body.words).toContain("Mở lớp xóa mù chữ")
  const lines = await place.call(listDirectives, { params: here })
  expect(lines.body.directives[0]).toMatchObject({
    number: "01-KH/ĐU",
    tasks: 2,
    done: 0,
    unitName: "Phường Bến Mới",
  })
})

test("the doer cannot close a task alone; refused, reported again and approved by another, both dates stay", async () => {
  const { tasks: found } = await tasks(await takeOver())
  const id = found[0]?.id ?? ""
  acting = "Cán bộ phường"
  await report(id, { kind: "accept" })
  expect((await report(id, { kind: "report", text: "" })).body).toMatchObject({
    fields: { text: expect.any(String) },
  })
  await report(id, { kind: "askExtension", text: "Thiếu giáo viên", values: { dueOn: "2026-11-30" } })
  acting = "Ban Xây dựng Đảng"
  await decide(id, { kind: "grantExtension" })
  acting = "Cán bộ phường"
  await report(id, { kind: "report", text: "Đã mở 2 lớp" })
  const own = await decide(id, { kind: "approve" })
  expect([own.status, own.body]).toMatchObject([403, { code: "task.own-report" }])
  acting = "Ban Xây dựng Đảng"
  await decide(id, { kind: "return", text: "Chưa có danh sách học viên" })
  acting = "Cán bộ phường"
  await report(id, { kind: "evidence", values: { type: "number", value: "QĐ 15/QĐ-UBND" } })
  // A file is brought, not named: by its hash another file of the unit could be shown to whoever sees the task.
  const forged = { type: "file", value: "x", sha256: "0".repeat(64), name: "x.pdf" }
  const after = await report(id, { kind: "evidence", values: forged })
  expect(after.body.events.at(-1)?.values).toEqual({ type: "file", value: "x" })
  await report(id, { kind: "report", text: "Đã kèm danh sách" })
  acting = "Ban Xây dựng Đảng"
  const done = (await decide(id, { kind: "approve", text: "Đạt" })).body as TaskPage
  expect(done.task).toMatchObject({
    state: "done",
    originalDueOn: "2026-10-30",
    dueOn: "2026-11-30",
    doneOn: "2026-09-30",
    evidence: 2,
  })
  expect(done.events.map((event) => event.kind)).toEqual([
    "accept",
    "askExtension",
    "grantExtension",
    "report",
    "return",
    "evidence",
    "evidence",
    "report",
    "approve",
  ])
  expect((await report(id, { kind: "report", text: "nữa" })).status).toBe(409)
})

test("who may not approve is told by the account and not by the name", async () => {
  const [id = ""] = (await tasks(await takeOver())).tasks.map((task) => task.id)
  acting = "Lê Thị Hoa"
  account = "0190c1f0-0000-7000-8000-00000000000a"
  await report(id, { kind: "accept" })
  await report(id, { kind: "report", text: "Đã mở lớp" })
  // Under another name it is still the same person.
  acting = "Lê Thị Hoa (mới)"
  expect((await decide(id, { kind: "approve" })).body).toMatchObject({ code: "task.own-report" })
  expect((await place.call(getTask, { params: { ...here, id } })).body.ownReport).toBe(true)
  // Somebody else of the same name may.
  acting = "Lê Thị Hoa"
  account = "0190c1f0-0000-7000-8000-00000000000b"
  const done = (await decide(id, { kind: "approve" })).body
  account = null
  expect(done.task.state).toBe("done")
  expect(JSON.stringify(done.events)).not.toContain("0190c1f0-0000-7000-8000-00000000000a")
})

test("what a unit ordered is changed by its own people only", async () => {
  const read = await place.call(readPlanDocument, { params: here, body: { text: plan } })
  const province = { unit: "99", year: 2026 }
  const body = { directive: { ...head, text: read.body.reading.text }, tasks: tasksOf(read.body.reading) }
  const id = (await place.call(addDirective, { params: province, body })).body.id
  const [first] = (await tasks(id)).tasks
  const settings = {
    title: "Khác",
    rhythm: null,
    standing: false,
    product: null,
    figure: null,
    figureTarget: null,
  }
  const edited = await place.call(editTask, { params: { ...here, id: first?.id }, body: settings })
  expect([edited.status, edited.body]).toMatchObject([403, { code: "directive.owner" }])
  const area = { member: "Đồng chí A", area: "Tổ 1", from: "2026-01-01", to: null }
  expect((await place.call(addArea, { params: { ...here, id }, body: area })).status).toBe(403)
  const period = { kind: "interim" as const, from: "2026-01-01", to: "2026-12-31" }
  expect(
    (await place.call(putReview, { params: { ...here, id }, body: { ...period, words: {} } })).status,
  ).toBe(403)
  expect((await place.call(getReview, { params: { ...here, id }, query: period })).body.edits).toBe(false)
  expect((await place.call(getTask, { params: { ...here, id: first?.id } })).body.edits).toBe(false)
  expect(
    (await place.call(editTask, { params: { ...province, id: first?.id }, body: settings })).status,
  ).toBe(200)
})

test("two people at once: one writes, the other is told", async () => {
  const { tasks: found } = await tasks(await takeOver())
  const id = found[0]?.id ?? ""
  const answers = await Promise.all([
    report(id, { kind: "progress", values: { percent: 30 } }),
    report(id, { kind: "progress", values: { percent: 60 } }),
  ])
  const statuses = answers.map((answer) => answer.status).sort()
  expect(statuses[0]).toBe(200)
  const { task, events } = (await place.call(getTask, { params: { ...here, id } })).body
  const won = answers.findIndex((answer) => answer.status === 200)
  if (statuses[1] === 409) expect(task.percent).toBe([30, 60][won])
  // Who came second left no trace either.
  expect(events).toHaveLength(statuses.filter((status) => status === 200).length)
})

test("obstacles are raised, age, and are removed one by one; duties are reported period by period", async () => {
  const { tasks: found } = await tasks(await takeOver())
  const [first = "", duty = ""] = found.map((task) => task.id)
  await report(first, { kind: "obstacle", text: "Thiếu kinh phí", values: { level: "UBND phường" } })
  const two = await report(first, { kind: "obstacle", text: "Thiếu phòng", values: { level: "UBND tỉnh" } })
  const obstacle = two.body.events.find((event) => event.text === "Thiếu kinh phí")?.id
  await decide(first, { kind: "resolveObstacle", text: "Đã bố trí", values: { obstacle } })
  const left = (await place.call(getTask, { params: { ...here, id: first } })).body
  expect(left.line).toMatchObject({ obstacles: 1, obstacleDays: 0 })
  await report(duty, { kind: "dutyReport", text: "Quý I" })
  const after = (await report(duty, { kind: "dutyReport", text: "Quý II" })).body
  expect(after.line.duty).toEqual({ from: "2026-07-01", to: "2026-09-30", missed: 0 })
})

test("plans below answer clauses of the plan above", async () => {
  const above = await takeOver()
  const below = await takeOver()
  const [upper, lower] = [await tasks(above), await tasks(below)]
  const answers = { [lower.tasks[0]?.id ?? ""]: upper.tasks[0]?.id ?? null }
  await place.call(setAnswers, { params: { ...here, id: below }, body: { parentId: above, answers } })
  const page = (await place.call(getDirective, { params: { ...here, id: above } })).body
  expect(page.children.map((child) => child.id)).toEqual([below])
  expect(page.cover.map((clause) => [clause.clause, clause.answers.length])).toEqual([
    ["II.1", 1],
    ["II.2", 0],
  ])
})

test("a clause given to all communes shows which of them have no task for it", async () => {
  const task: NewTask = {
    clause: "II.1",
    title: "Rà soát người chưa biết chữ",
    spanStart: null,
    spanEnd: null,
    parties: [{ role: "owner", name: "UBND các xã, phường", start: null, end: null }],
    deadlineWords: "",
    dueOn: null,
    standing: false,
    rhythm: null,
    product: null,
    answersId: null,
  }
  const province = { unit: "99", year: 2026 }
  const add = (params: object, tasks: NewTask[], parentId: string | null) =>
    place.call(addDirective, { params, body: { directive: { ...head, text: "", parentId }, tasks } })
  const above = (await add(province, [task], null)).body.id
  const answersId = (await tasks(above)).tasks[0]?.id ?? ""
  await add(here, [{ ...task, parties: [], answersId }], above)
  const page = (await place.call(getDirective, { params: { ...province, id: above } })).body
  expect(page.cover).toMatchObject([{ members: 2, missing: ["Xã Cửa Tùng"] }])
})

test("a task on a live figure is proposed when it is reached and opened again when it falls back", async () => {
  const { tasks: found } = await tasks(await takeOver())
  const id = found[0]?.id ?? ""
  const settings = {
    title: "Xác nhận hết người trong năm điều tra",
    rhythm: null,
    standing: false,
    product: null,
    figure: "survey:confirmed",
    figureTarget: 100,
  }
  await place.call(editTask, { params: { ...here, id }, body: settings })
  const seen: SeenStamps = new Map()
  const look = () => settleStaleFigures(place.context, seen)
  expect(await look()).toEqual({ proposed: 1, reopened: 0 })
  acting = "Ban Xây dựng Đảng"
  const done = await decide(id, { kind: "approve" })
  expect(done.body.task.state).toBe("done")
  expect(done.body.figure).toMatchObject({ key: "survey:confirmed", reached: true })
  // Somebody's record turns out not to be confirmed after all.
  const person = register.people[0]
  await place.write([
    { action: "set", entity: "person", id: person?.id ?? "", field: "confirmed", old: true, new: false },
  ])
  expect(await look()).toEqual({ proposed: 0, reopened: 1 })
  const again = (await place.call(getTask, { params: { ...here, id } })).body
  expect([again.task.state, again.events.at(-1)?.actor]).toEqual(["doing", "Số liệu của hệ thống"])
})

test("figures are those of the unit that ordered, and are looked at again only where something changed", async () => {
  const read = await place.call(readPlanDocument, { params: here, body: { text: plan } })
  const province = { unit: "99", year: 2026 }
  const body = { directive: { ...head, text: read.body.reading.text }, tasks: tasksOf(read.body.reading) }
  const id = (await place.call(addDirective, { params: province, body })).body.id
  const task = (await tasks(id)).tasks[0]?.id ?? ""
  const settings = {
    title: "Mọi xã, phường đạt mức 1",
    rhythm: null,
    standing: false,
    product: null,
    figure: "level:preschool5:1",
    figureTarget: 100,
  }
  await place.call(editTask, { params: { ...province, id: task }, body: settings })
  // The ward that looks at it sees the province's figure: of two communes, and not of itself alone.
  const page = (await place.call(getTask, { params: { ...here, id: task } })).body
  expect([page.figurePlace, page.figure?.of]).toEqual([{ unit: "99", year: 2026 }, 2])
  const seen: SeenStamps = new Map()
  await settleStaleFigures(place.context, seen)
  const before = seen.get("99/99")
  expect(before).toBeDefined()
  await settleStaleFigures(place.context, seen)
  expect(seen.get("99/99")).toBe(before)
  // A record of any of its communes makes the province's figures stale, and a task tied anew too.
  const person = register.people[1]
  await place.write([
    {
      action: "set",
      entity: "person",
      id: person?.id ?? "",
      field: "note",
      old: person?.note ?? null,
      new: "đã gọi",
    },
  ])
  await settleStaleFigures(place.context, seen)
  const after = seen.get("99/99")
  expect(after).not.toBe(before)
  await place.call(editTask, { params: { ...province, id: task }, body: { ...settings, figureTarget: 50 } })
  await settleStaleFigures(place.context, seen)
  expect(seen.get("99/99")).not.toBe(after)
})

test("a task is judged by the round of its year, a duty by the newest", () => {
  const task = { dueOn: "2026-12-31", standing: false }
  expect([2025, 2026, 2027, 2030].map((newest) => roundOfTask(task, newest))).toEqual([
    2025, 2026, 2026, 2026,
  ])
  expect(roundOfTask({ ...task, standing: true }, 2027)).toBe(2027)
  expect(roundOfTask({ dueOn: null, standing: false }, 2027)).toBe(2027)
})

test("a review tells how things stood on its last day, keeps people's words apart, and comes as a Word file", async () => {
  const directive = await takeOver()
  const { tasks: found } = await tasks(directive)
  acting = "Cán bộ phường"
  await report(found[0]?.id ?? "", {
    kind: "obstacle",
    text: "Thiếu phòng học",
    values: { level: "UBND tỉnh" },
  })
  const params = { ...here, id: directive }
  const now = { kind: "interim" as const, from: "2026-01-01", to: "2026-12-31" }
  const words = { leading: "Cấp ủy đã họp ba phiên." }
  await place.call(putReview, { params, body: { ...now, words } })
  const review = (await place.call(getReview, { params, query: now })).body
  const section = (key: string) => review.sections.find((one) => one.key === key)
  expect(section("leading")?.words).toBe(words.leading)
  expect(section("results")?.facts[0]?.text).toContain("giao 2 nhiệm vụ; đã hoàn thành 0")
  expect(section("obstacles")?.facts[0]).toMatchObject({ source: `/nhiem-vu/${found[0]?.id}` })
  expect(review.rows.map((row) => [row.clause, row.state])).toEqual([
    ["II.1", "chưa thực hiện, quá hạn"],
    ["II.2", "chưa thực hiện"],
  ])
  const before = { ...now, to: "2026-06-30" }
  const earlier = (await place.call(getReview, { params, query: before })).body
  expect(earlier.sections.find((one) => one.key === "obstacles")?.facts).toEqual([])
  expect(earlier.sections.find((one) => one.key === "leading")?.words).toBe("")
  const file = (await place.call(getReviewFile, { params, query: now })).body as Buffer
  const text = await readDocumentText(file)
  expect(text).toContain("Cấp ủy đã họp ba phiên.")
  expect(text).toContain("Thiếu phòng học")
  const urging = (await place.call(getReview, { params, query: { ...now, kind: "urging" } })).body
  expect(urging.sections.map((one) => [one.key, one.facts.length])).toEqual([
    ["late", 1],
    ["soon", 0],
    ["duty", 1],
    ["obstacles", 1],
  ])
  const overview = (await place.call(getTaskOverview, { params: here, query: { days: 30 } })).body
  expect(overview.holders.map((one) => one.name)).toContain("Phòng Văn hóa - Xã hội")
  expect(overview.oldest.some((one) => one.text === "Thiếu phòng học")).toBe(true)
})

test("findings of a visit are tasks; a body that ended is answered for by the one that followed it", async () => {
  const directive = await takeOver()
  const params = { ...here, id: directive }
  const [old, next] = [place.context.newId(), place.context.newId()]
  const organ = { kind: "office" as const, unitCode: null, parentId: null, note: null }
  const body = { ...organ, name: "Phòng Mới", validFrom: null, validTo: null, successorId: null }
  await place.call(putOrgan, { params: { ...here, id: next }, body })
  const ended = { ...organ, name: "Phòng Cũ", validFrom: null, validTo: "2026-08-31", successorId: next }
  const put = await place.call(putOrgan, { params: { ...here, id: old }, body: ended })
  expect(put.body.organs.find((one) => one.id === old)?.successor).toBe("Phòng Mới")
  const ring = await place.call(putOrgan, {
    params: { ...here, id: next },
    body: { ...body, validTo: "2026-08-31", successorId: old },
  })
  expect([ring.status, ring.body]).toMatchObject([422, { fields: { successorId: expect.any(String) } }])
  const visit = {
    kind: "supervision" as const,
    organ: "Ủy ban Mặt trận Tổ quốc phường",
    place: "Trường THCS Bến Ngự",
    on: "2026-08-10",
    members: "",
    findings: "Lớp học thiếu bàn ghế",
    proposals: "",
  }
  const findings = [{ title: "Bổ sung bàn ghế", holder: "Phòng Cũ", dueOn: "2026-10-15" }]
  const page = (await place.call(addVisit, { params, body: { visit, findings } })).body
  expect(page.visits[0]?.tasks).toMatchObject([{ title: "Bổ sung bàn ghế", state: "notStarted" }])
  const line = (await tasks(directive)).tasks.find((one) => one.title === "Bổ sung bàn ghế")
  expect(line).toMatchObject({ holder: "Phòng Cũ", successor: "Phòng Mới", clause: "KN.1" })
  const area = { member: "Đồng chí A", area: "Tổ 1", from: "2026-01-01", to: null }
  expect((await place.call(addArea, { params, body: area })).body.areas).toMatchObject([area])
})

test("nothing to read, and a file that is none, say what to do", async () => {
  const none = await place.call(readPlanDocument, { params: here, body: { text: " " } })
  expect([none.status, none.body]).toMatchObject([422, { code: "document.none" }])
  const form = [
    "--x",
    'content-disposition: form-data; name="file"; filename="a.pdf"',
    "",
    "%PDF-1.4 hỏng",
    "--x--",
    "",
  ]
  const answer = await place.app.inject({
    method: "POST",
    url: "/api/units/99001/rounds/2026/directives/read",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: form.join("\r\n"),
  })
  expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: "document-damaged" }])
})
