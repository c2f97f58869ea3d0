import { addDirective, editTask, getTask, readPlanDocument } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type SeenStamps, settleStaleFigures } from "../index.ts"
import {
  type DirectiveDesk,
  head,
  here,
  openDirectiveDesk,
  plan,
  tasksOf,
} from "../testing/directive-desk.ts"
import { roundOfTask } from "./figure-place.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk()
})
afterAll(() => desk.place.close())

test("a task on a live figure is proposed when it is reached and opened again when it falls back", async () => {
  const { tasks: found } = await desk.tasks(await desk.takeOver())
  const id = found[0]?.id ?? ""
  const settings = {
    title: "Xác nhận hết người trong năm điều tra",
    rhythm: null,
    standing: false,
    product: null,
    figure: "survey:confirmed",
    figureTarget: 100,
  }
  await desk.place.call(editTask, { params: { ...here, id }, body: settings })
  const seen: SeenStamps = new Map()
  const look = () => settleStaleFigures(desk.place.context, seen)
  expect(await look()).toEqual({ proposed: 1, reopened: 0 })
  desk.who.acting = "Ban Xây dựng Đảng"
  const done = await desk.decide(id, { kind: "approve" })
  expect(done.body.task.state).toBe("done")
  expect(done.body.figure).toMatchObject({ key: "survey:confirmed", reached: true })
  // Somebody's record turns out not to be confirmed after all.
  const person = desk.register.people[0]
  await desk.place.write([
    { action: "set", entity: "person", id: person?.id ?? "", field: "confirmed", old: true, new: false },
  ])
  expect(await look()).toEqual({ proposed: 0, reopened: 1 })
  const again = (await desk.place.call(getTask, { params: { ...here, id } })).body
  expect([again.task.state, again.events.at(-1)?.actor]).toEqual(["doing", "Số liệu của hệ thống"])
})

test("what a person decided of a task on a figure is not fought over", async () => {
  const { tasks: found } = await desk.tasks(await desk.takeOver())
  const id = found[0]?.id ?? ""
  const tie = (figureTarget: number) =>
    desk.place.call(editTask, {
      params: { ...here, id },
      body: {
        title: "Xác nhận",
        rhythm: null,
        standing: false,
        product: null,
        figure: "survey:confirmed",
        figureTarget,
      },
    })
  const confirm = (at: number, confirmed: boolean) =>
    desk.place.write([
      {
        action: "set",
        entity: "person",
        id: desk.register.people[at]?.id ?? "",
        field: "confirmed",
        old: !confirmed,
        new: confirmed,
      },
    ])
  const seen: SeenStamps = new Map()
  const look = () => settleStaleFigures(desk.place.context, seen)
  desk.who.acting = "Cán bộ phường"
  const page = async () => (await desk.place.call(getTask, { params: { ...here, id } })).body
  await tie(50)
  expect(await look()).toEqual({ proposed: 1, reopened: 0 })
  // Returned for want of papers: nothing is proposed until the holder goes on.
  await desk.decide(id, { kind: "return", text: "Gửi kèm biên bản." })
  expect(await look()).toEqual({ proposed: 0, reopened: 0 })
  expect((await page()).task.state).toBe("returned")
  // A figure cannot be typed: the page shows what the record says.
  await desk.report(id, { kind: "report", text: "Đã gửi biên bản.", values: { figure: 12 } })
  expect((await page()).events.at(-1)?.values).not.toHaveProperty("figure")
  // One is not confirmed, the target is all, and a person takes it as done nevertheless.
  await tie(100)
  await confirm(2, false)
  desk.who.acting = "Ban Xây dựng Đảng"
  expect((await desk.decide(id, { kind: "approve" })).body.task.state).toBe("done")
  expect(await look()).toEqual({ proposed: 0, reopened: 0 })
  // It falls below what was approved.
  await confirm(3, false)
  expect(await look()).toEqual({ proposed: 0, reopened: 1 })
})

test("figures are those of the unit that ordered, and are looked at again only where something changed", async () => {
  const read = await desk.place.call(readPlanDocument, { params: here, body: { text: plan } })
  const province = { unit: "99", year: 2026 }
  const body = { directive: { ...head, text: read.body.reading.text }, tasks: tasksOf(read.body.reading) }
  const id = (await desk.place.call(addDirective, { params: province, body })).body.id
  const task = (await desk.tasks(id)).tasks[0]?.id ?? ""
  const settings = {
    title: "Mọi xã, phường đạt mức 1",
    rhythm: null,
    standing: false,
    product: null,
    figure: "level:preschool5:1",
    figureTarget: 100,
  }
  await desk.place.call(editTask, { params: { ...province, id: task }, body: settings })
  // The ward that looks at it sees the province's figure: of two communes, and not of itself alone.
  const page = (await desk.place.call(getTask, { params: { ...here, id: task } })).body
  expect([page.figurePlace, page.figure?.of]).toEqual([{ unit: "99", year: 2026 }, 2])
  // Of the years with records, that of the present: one commune has any, the other has nothing to judge.
  expect(page.figure?.trend.map((point) => point.year)).toEqual([2026])
  const seen: SeenStamps = new Map()
  await settleStaleFigures(desk.place.context, seen)
  const before = seen.get("99/99")
  expect(before).toBeDefined()
  await settleStaleFigures(desk.place.context, seen)
  expect(seen.get("99/99")).toBe(before)
  // A record of any of its communes makes the province's figures stale, and a task tied anew too.
  const person = desk.register.people[1]
  await desk.place.write([
    {
      action: "set",
      entity: "person",
      id: person?.id ?? "",
      field: "note",
      old: person?.note ?? null,
      new: "đã gọi",
    },
  ])
  await settleStaleFigures(desk.place.context, seen)
  const after = seen.get("99/99")
  expect(after).not.toBe(before)
  await desk.place.call(editTask, {
    params: { ...province, id: task },
    body: { ...settings, figureTarget: 50 },
  })
  await settleStaleFigures(desk.place.context, seen)
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
