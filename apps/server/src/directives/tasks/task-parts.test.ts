import { getReview, getTask, splitTask, type TaskPage } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type DirectiveDesk, here, openDirectiveDesk } from "../testing/directive-desk.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk()
})
afterAll(() => desk.place.close())

const split = async (id: string, members: string[]) =>
  desk.place.call(splitTask, { params: { ...here, id }, body: { members } })
const pageOf = async (id: string) => (await desk.place.call(getTask, { params: { ...here, id } })).body

/** A clause of a fresh plan, given out in parts. */
async function shareOut(
  clause: string,
  members: string[],
): Promise<{ id: string; parts: TaskPage["parts"] }> {
  const { tasks } = await desk.tasks(await desk.takeOver())
  const id = tasks.find((one) => one.clause === clause)?.id ?? ""
  return { id, parts: (await split(id, members)).body.parts }
}

async function reportAll(parts: TaskPage["parts"]): Promise<void> {
  desk.who.acting = "Cán bộ phường"
  for (const { id } of parts)
    expect((await desk.report(id, { kind: "report", text: "Đã mở lớp" })).status).toBe(200)
  desk.who.acting = "Người theo dõi"
}

test("parts that are approved at once, the last among them, never leave the whole open", async () => {
  for (let turn = 0; turn < 20; turn++) {
    const { id, parts } = await shareOut("II.1", ["Tổ 1", "Tổ 2", "Tổ 3"])
    await reportAll(parts)
    const [first, ...last] = parts
    const approve = (part: { id: string }) => desk.decide(part.id, { kind: "approve", text: "" })
    if (turn % 2 === 0 && first !== undefined) await approve(first)
    const answers = await Promise.all((turn % 2 === 0 ? last : parts).map(approve))
    expect(answers.map((one) => one.status)).toEqual(answers.map(() => 200))
    expect((await pageOf(id)).task).toMatchObject({ state: "done", percent: 100 })
  }
})

test("a part opened again while the last is approved leaves the whole open", async () => {
  for (let turn = 0; turn < 10; turn++) {
    const { id, parts } = await shareOut("II.1", ["Tổ 1", "Tổ 2"])
    await reportAll(parts)
    const [first, second] = parts.map((part) => part.id)
    await desk.decide(first ?? "", { kind: "approve", text: "" })
    await Promise.all([
      desk.decide(first ?? "", { kind: "reopen", text: "Lớp chưa đủ người" }),
      desk.decide(second ?? "", { kind: "approve", text: "" }),
    ])
    expect((await pageOf(id)).task).toMatchObject({ state: "doing", doneOn: null })
  }
})

test("two who share a task out at once give no body its part twice", async () => {
  const { tasks } = await desk.tasks(await desk.takeOver())
  const id = tasks[0]?.id ?? ""
  await Promise.all([split(id, ["Tổ 1", "Tổ 2"]), split(id, ["Tổ 2", "Tổ 3"])])
  const holders = (await pageOf(id)).parts.map((one) => one.holder)
  expect(new Set(holders).size).toBe(holders.length)
})

test("who handed its part on has one still; who was let off may get one again", async () => {
  const { id, parts } = await shareOut("II.1", ["Tổ 1", "Tổ 2"])
  const [first, second] = parts.map((part) => part.id)
  await desk.report(first ?? "", { kind: "handOn", text: "", values: { to: "Tổ 9" } })
  expect((await split(id, ["Tổ 1"])).status).toBe(422)
  await desk.decide(second ?? "", { kind: "withdraw", text: "Đã sáp nhập" })
  expect((await split(id, ["Tổ 2"])).status).toBe(200)
})

test("reports missed before a standing duty is shared out are owed by each part, by one given out later too", async () => {
  const { id, parts } = await shareOut("II.2", ["Tổ 1", "Tổ 2"])
  // By quarter since January, and the clock stands at 30 September: two are over, the third ends today.
  const owed = { from: "2026-01-01", to: "2026-03-31", missed: 2 }
  expect(parts.map((one) => one.duty)).toEqual([owed, owed])
  const whole = await pageOf(id)
  expect(whole.line.duty).toBeNull()
  expect(whole.allowed).not.toContain("dutyReport")
  expect(whole.events.at(-1)?.text).toContain("cả 2 kỳ còn thiếu, từ kỳ 01/01/2026")
  desk.who.acting = "Cán bộ phường"
  const reported = await desk.report(parts[0]?.id ?? "", {
    kind: "dutyReport",
    text: "Quý I đã tư vấn 40 em",
  })
  expect(reported.body).toMatchObject({ line: { duty: { from: "2026-04-01", missed: 1 } } })
  const later = (await split(id, ["Tổ 3"])).body
  expect(later.parts.find((one) => one.holder === "Tổ 3")?.duty).toEqual(owed)
  const { directiveId } = whole.line
  expect((await desk.tasks(directiveId)).views.duty).toBe(3)
})

test("what the whole reported before is not asked of its parts; a review of before tells what the whole missed then", async () => {
  const { tasks } = await desk.tasks(await desk.takeOver())
  const task = tasks.find((one) => one.clause === "II.2")
  await desk.report(task?.id ?? "", { kind: "dutyReport", text: "Quý I" })
  const { parts } = (await split(task?.id ?? "", ["Tổ 1"])).body
  expect(parts[0]?.duty).toEqual({ from: "2026-04-01", to: "2026-06-30", missed: 1 })
  const params = { ...here, id: task?.directiveId ?? "" }
  const query = { kind: "interim", from: "2026-01-01", to: "2026-08-31" }
  const { body } = await desk.place.call(getReview, { params, query })
  const told = body.sections.find((one) => one.key === "results")?.facts.map((fact) => fact.text)
  expect(told).toContain("1 nhiệm vụ thường xuyên, 1 nhiệm vụ thiếu báo cáo kỳ.")
})
