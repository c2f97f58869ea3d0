import { addVisit, getReview, putCampaignItem } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations as campaigns } from "../../campaigns/index.ts"
import { testSession } from "../../campaigns/testing/test-session.ts"
import { type DirectiveDesk, here, openDirectiveDesk } from "../testing/directive-desk.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk(campaigns)
})
afterAll(() => desk.place.close())

test("a session and a visit of the record are evidence by what they were, and open from there", async () => {
  const directive = await desk.takeOver()
  const { tasks } = await desk.tasks(directive)
  const id = tasks[0]?.id ?? ""
  const session = desk.place.context.newId()
  const item = { ...testSession, on: "2026-04-11" }
  await desk.place.call(putCampaignItem, { params: { ...here, id: session }, body: item })
  const visit = {
    kind: "inspection" as const,
    organ: "Ủy ban kiểm tra",
    place: "Trường THCS",
    on: "2026-05-20",
    members: "",
    findings: "",
    proposals: "",
  }
  const params = { ...here, id: directive }
  const { visits } = (await desk.place.call(addVisit, { params, body: { visit, findings: [] } })).body
  // Whatever the caller says that it was, the record says it.
  const add = (type: string, ref: string | undefined) =>
    desk.report(id, { kind: "evidence", text: "", values: { type, ref, value: "khác", on: "2020-01-01" } })
  const first = await add("session", session)
  expect(first.body.events.at(-1)?.values).toEqual({
    type: "session",
    ref: session,
    unit: "99001",
    on: "2026-04-11",
    value: "11/04/2026, Tổ 1: Việc học của con",
  })
  const second = await add("inspection", visits[0]?.id)
  expect(second.body.events.at(-1)?.values).toMatchObject({
    directive,
    value: "20/05/2026, Ủy ban kiểm tra làm việc tại Trường THCS",
  })
  expect(second.body.task.evidence).toBe(2)
  const query = { kind: "interim", from: "2026-01-01", to: "2026-12-31" }
  const review = (await desk.place.call(getReview, { params, query })).body
  expect(review.rows[0]?.evidence).toBe(
    "11/04/2026, Tổ 1: Việc học của con; 20/05/2026, Ủy ban kiểm tra làm việc tại Trường THCS",
  )
})

test("a session that was not recorded is typed", async () => {
  const { tasks } = await desk.tasks(await desk.takeOver())
  const typed = { type: "session", ref: "", value: "Họp giao ban tháng 3" }
  const added = await desk.report(tasks[0]?.id ?? "", { kind: "evidence", text: "", values: typed })
  expect(added.body.events.at(-1)?.values).toEqual({ type: "session", value: "Họp giao ban tháng 3" })
})

test("what is not in the record, or is something else, is no such evidence", async () => {
  const { tasks } = await desk.tasks(await desk.takeOver())
  const id = tasks[0]?.id ?? ""
  for (const [type, ref] of [
    ["session", desk.place.context.newId()],
    ["inspection", "không phải mã"],
    ["note", desk.place.context.newId()],
  ])
    expect(
      await desk.report(id, { kind: "evidence", text: "", values: { type, ref, value: "x" } }),
    ).toMatchObject({ status: 422, body: { fields: { ref: expect.any(String) } } })
})
