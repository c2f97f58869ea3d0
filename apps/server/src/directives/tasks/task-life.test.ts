import {
  addArea,
  addDirective,
  decideOnTask,
  editTask,
  getReview,
  getTask,
  getTaskOverview,
  putReview,
  readPlanDocument,
  type TaskPage,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import {
  type DirectiveDesk,
  head,
  here,
  openDirectiveDesk,
  plan,
  tasksOf,
} from "../testing/directive-desk.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk()
})
afterAll(() => desk.place.close())

test("the doer cannot close a task alone; refused, reported again and approved by another, both dates stay", async () => {
  const { tasks: found } = await desk.tasks(await desk.takeOver())
  const id = found[0]?.id ?? ""
  desk.who.acting = "Cán bộ phường"
  await desk.report(id, { kind: "accept" })
  expect((await desk.report(id, { kind: "report", text: "" })).body).toMatchObject({
    fields: { text: expect.any(String) },
  })
  await desk.report(id, { kind: "askExtension", text: "Thiếu giáo viên", values: { dueOn: "2026-11-30" } })
  desk.who.acting = "Ban Xây dựng Đảng"
  await desk.decide(id, { kind: "grantExtension" })
  desk.who.acting = "Cán bộ phường"
  await desk.report(id, { kind: "report", text: "Đã mở 2 lớp" })
  const own = await desk.decide(id, { kind: "approve" })
  expect([own.status, own.body]).toMatchObject([403, { code: "task.own-report" }])
  desk.who.acting = "Ban Xây dựng Đảng"
  await desk.decide(id, { kind: "return", text: "Chưa có danh sách học viên" })
  desk.who.acting = "Cán bộ phường"
  await desk.report(id, { kind: "evidence", values: { type: "number", value: "QĐ 15/QĐ-UBND" } })
  // A file is brought, not named: by its hash another file of the unit could be shown to whoever sees the task.
  const forged = { type: "file", value: "x", sha256: "0".repeat(64), name: "x.pdf" }
  const after = await desk.report(id, { kind: "evidence", values: forged })
  expect(after.body.events.at(-1)?.values).toEqual({ type: "file", value: "x" })
  await desk.report(id, { kind: "report", text: "Đã kèm danh sách" })
  desk.who.acting = "Ban Xây dựng Đảng"
  const done = (await desk.decide(id, { kind: "approve", text: "Đạt" })).body as TaskPage
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
  expect((await desk.report(id, { kind: "report", text: "nữa" })).status).toBe(409)
})

test("who may not approve is told by the account and not by the name", async () => {
  const [id = ""] = (await desk.tasks(await desk.takeOver())).tasks.map((task) => task.id)
  desk.who.acting = "Lê Thị Hoa"
  desk.who.account = "0190c1f0-0000-7000-8000-00000000000a"
  await desk.report(id, { kind: "accept" })
  await desk.report(id, { kind: "report", text: "Đã mở lớp" })
  // Under another name it is still the same person.
  desk.who.acting = "Lê Thị Hoa (mới)"
  expect((await desk.decide(id, { kind: "approve" })).body).toMatchObject({ code: "task.own-report" })
  expect((await desk.place.call(getTask, { params: { ...here, id } })).body.ownReport).toBe(true)
  // Somebody else of the same name may.
  desk.who.acting = "Lê Thị Hoa"
  desk.who.account = "0190c1f0-0000-7000-8000-00000000000b"
  const done = (await desk.decide(id, { kind: "approve" })).body
  desk.who.account = null
  expect(done.task.state).toBe("done")
  expect(JSON.stringify(done.events)).not.toContain("0190c1f0-0000-7000-8000-00000000000a")
})

test("what a unit ordered is changed by its own people only", async () => {
  const read = await desk.place.call(readPlanDocument, { params: here, body: { text: plan } })
  const province = { unit: "99", year: 2026 }
  const body = { directive: { ...head, text: read.body.reading.text }, tasks: tasksOf(read.body.reading) }
  const id = (await desk.place.call(addDirective, { params: province, body })).body.id
  const [first] = (await desk.tasks(id)).tasks
  const settings = {
    title: "Khác",
    rhythm: null,
    standing: false,
    product: null,
    figure: null,
    figureTarget: null,
  }
  const edited = await desk.place.call(editTask, { params: { ...here, id: first?.id }, body: settings })
  expect([edited.status, edited.body]).toMatchObject([403, { code: "directive.owner" }])
  const area = { member: "Đồng chí A", area: "Tổ 1", from: "2026-01-01", to: null }
  expect((await desk.place.call(addArea, { params: { ...here, id }, body: area })).status).toBe(403)
  const period = { kind: "interim" as const, from: "2026-01-01", to: "2026-12-31" }
  expect(
    (await desk.place.call(putReview, { params: { ...here, id }, body: { ...period, words: {} } })).status,
  ).toBe(403)
  expect((await desk.place.call(getReview, { params: { ...here, id }, query: period })).body.edits).toBe(
    false,
  )
  expect((await desk.place.call(getTask, { params: { ...here, id: first?.id } })).body.edits).toBe(false)
  expect(
    (await desk.place.call(editTask, { params: { ...province, id: first?.id }, body: settings })).status,
  ).toBe(200)
})

test("two people at once: one writes, the other is told", async () => {
  const { tasks: found } = await desk.tasks(await desk.takeOver())
  const id = found[0]?.id ?? ""
  const answers = await Promise.all([
    desk.report(id, { kind: "progress", values: { percent: 30 } }),
    desk.report(id, { kind: "progress", values: { percent: 60 } }),
  ])
  const statuses = answers.map((answer) => answer.status).sort()
  expect(statuses[0]).toBe(200)
  const { task, events } = (await desk.place.call(getTask, { params: { ...here, id } })).body
  const won = answers.findIndex((answer) => answer.status === 200)
  if (statuses[1] === 409) expect(task.percent).toBe([30, 60][won])
  // Who came second left no trace either.
  expect(events).toHaveLength(statuses.filter((status) => status === 200).length)
})

test("obstacles are raised, age, and are removed one by one; duties are reported period by period", async () => {
  const { tasks: found } = await desk.tasks(await desk.takeOver())
  const [first = "", duty = ""] = found.map((task) => task.id)
  await desk.report(first, { kind: "obstacle", text: "Thiếu kinh phí", values: { level: "UBND phường" } })
  const two = await desk.report(first, {
    kind: "obstacle",
    text: "Thiếu phòng",
    values: { level: "UBND tỉnh" },
  })
  const obstacle = two.body.events.find((event) => event.text === "Thiếu kinh phí")?.id
  await desk.decide(first, { kind: "resolveObstacle", text: "Đã bố trí", values: { obstacle } })
  const left = (await desk.place.call(getTask, { params: { ...here, id: first } })).body
  expect(left.line).toMatchObject({ obstacles: 1, obstacleDays: 0 })
  await desk.report(duty, { kind: "dutyReport", text: "Quý I" })
  const after = (await desk.report(duty, { kind: "dutyReport", text: "Quý II" })).body
  expect(after.line.duty).toEqual({ from: "2026-07-01", to: "2026-09-30", missed: 0 })
})

test("an obstacle is settled by the level above that it was raised to, which decides nothing else of the task", async () => {
  const { tasks: found } = await desk.tasks(await desk.takeOver())
  const id = found[0]?.id ?? ""
  desk.who.acting = "Cán bộ phường"
  const raised = await desk.report(id, {
    kind: "obstacle",
    text: "Thiếu giáo viên",
    values: { level: "UBND tỉnh" },
  })
  const obstacle = raised.body.events.at(-1)?.id
  const above = { unit: "99", year: 2026 }
  const page = (await desk.place.call(getTask, { params: { ...above, id } })).body
  expect(page.directive.unitName).toBe("Phường Bến Mới")
  expect(page.allowed).toContain("resolveObstacle")
  expect(page.allowed).not.toContain("remind")
  const decide = (kind: string) =>
    desk.place.call(decideOnTask, {
      params: { ...above, id },
      body: { kind, text: "Đã điều hai giáo viên", values: { obstacle } },
    })
  expect((await decide("withdraw")).status).toBe(403)
  const overview = (await desk.place.call(getTaskOverview, { params: above, query: {} })).body
  expect(overview.oldest.find((one) => one.id === id)).toMatchObject({ level: "UBND tỉnh" })
  const settled = await decide("resolveObstacle")
  expect(settled.body.task).toMatchObject({ obstacles: 0, obstacleOn: null })
})
