import { addDirective, getTaskOverview, listTasks, putCampaignTargets } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations as campaigns } from "../../campaigns/index.ts"
import { type DirectiveDesk, head, here, openDirectiveDesk } from "../testing/directive-desk.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk(campaigns)
})
afterAll(() => desk.place.close())

const overview = async (unit: string, query: object = {}) =>
  (await desk.place.call(getTaskOverview, { params: { unit, year: 2026 }, query })).body

test("above communes each unit stands for its own, as long as its list; a commune that ordered all alone has no such table", async () => {
  await desk.takeOver()
  expect((await overview("99001")).units).toEqual([])
  const task = {
    clause: "1",
    title: "Tổ chức hội nghị",
    spanStart: null,
    spanEnd: null,
    parties: [
      { role: "owner" as const, name: "Phòng Văn hóa - Xã hội", organId: null, start: null, end: null },
    ],
    deadlineWords: "",
    dueOn: "2026-12-31",
    standing: false,
    rhythm: null,
    product: null,
  }
  await desk.place.call(addDirective, {
    params: { unit: "99", year: 2026 },
    body: { directive: head, tasks: [task] },
  })
  const above = await overview("99")
  expect(above.units.map((one) => [one.unit, one.name, one.tasks])).toEqual([
    ["99001", "Phường Bến Mới", 2],
    ["99", "Tỉnh Thử", 1],
  ])
  // Of one name in two units: together by body, apart by unit.
  expect(above.holders.find((one) => one.name === "Phòng Văn hóa - Xã hội")?.tasks).toBe(2)
  for (const one of above.units) {
    const query = { unit: one.unit, view: "all" }
    const list = (await desk.place.call(listTasks, { params: { unit: "99", year: 2026 }, query })).body
    expect(list.total).toBe(one.tasks)
  }
})

test("the leader sees who is short of the plan to spread the word, and who has none", async () => {
  const wanted = [{ audience: "Học sinh", sessions: 2, people: null, visits: null }]
  const body = { hamlets: ["Tổ 1", "Tổ 2"], wanted }
  await desk.place.call(putCampaignTargets, { params: here, body })
  expect((await overview("99001")).spreading).toEqual({ short: 2, unplanned: 0 })
  expect((await overview("99")).spreading).toEqual({ short: 1, unplanned: 1 })
})

test("what changed since an instant is counted and told, newest first, and nothing before it", async () => {
  const { tasks } = await desk.tasks(await desk.takeOver())
  const id = tasks[0]?.id ?? ""
  await desk.report(id, { kind: "accept" })
  const after = desk.place.context.now()
  await desk.report(id, { kind: "progress", text: "", values: { percent: 40 } })
  await desk.report(id, { kind: "report", text: "Đã mở lớp" })
  const page = await overview(here.unit, { after })
  expect(page.changes).toEqual({ progress: 1, report: 1 })
  expect(page.latest.map((one) => [one.kind, one.taskId])).toEqual([
    ["report", id],
    ["progress", id],
  ])
  expect((await overview(here.unit)).changes).toMatchObject({ accept: 1 })
})
