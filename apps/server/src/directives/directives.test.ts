import {
  addDirective,
  getDirective,
  getTask,
  listDirectives,
  type NewTask,
  readPlanDocument,
  setAnswers,
} from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type DirectiveDesk, head, here, openDirectiveDesk } from "./testing/directive-desk.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk()
})
afterAll(() => desk.place.close())

test("a plan is read in a thread, taken over, and its tasks stand with their owners and times", async () => {
  const directive = await desk.takeOver()
  const list = await desk.tasks(directive)
  expect(list.tasks.map(({ clause, holder, dueOn, standing }) => [clause, holder, dueOn, standing])).toEqual([
    ["II.1", "Phòng Văn hóa - Xã hội", "2026-10-30", false],
    ["II.2", "Trường THCS Bến Ngự", null, true],
  ])
  // The clock of the test stands at 30/9/2026: the duty began in the first quarter and nobody reported.
  expect(list.tasks[1]?.duty).toEqual({ from: "2026-01-01", to: "2026-03-31", missed: 2 })
  const page = await desk.place.call(getTask, { params: { ...here, id: list.tasks[0]?.id } })
  expect(page.body.words).toContain("Mở lớp xóa mù chữ")
  const lines = await desk.place.call(listDirectives, { params: here })
  expect(lines.body.directives[0]).toMatchObject({
    number: "01-KH/ĐU",
    tasks: 2,
    done: 0,
    unitName: "Phường Bến Mới",
  })
})

test("plans below answer clauses of the plan above", async () => {
  const above = await desk.takeOver()
  const below = await desk.takeOver()
  const [upper, lower] = [await desk.tasks(above), await desk.tasks(below)]
  const answers = { [lower.tasks[0]?.id ?? ""]: upper.tasks[0]?.id ?? null }
  await desk.place.call(setAnswers, { params: { ...here, id: below }, body: { parentId: above, answers } })
  const page = (await desk.place.call(getDirective, { params: { ...here, id: above } })).body
  expect(page.children.map((child) => child.id)).toEqual([below])
  expect(page.cover.map((clause) => [clause.clause, clause.answers.length])).toEqual([
    ["II.1", 1],
    ["II.2", 0],
  ])
})

test("no directive carries out itself, one below it or one it does not see, nor answers tasks that are not its parent's", async () => {
  const [top, middle, low] = [await desk.takeOver(), await desk.takeOver(), await desk.takeOver()]
  const answer = async (id: string, parentId: string | null, answers: object = {}) =>
    (await desk.place.call(setAnswers, { params: { ...here, id }, body: { parentId, answers } })).status
  expect(await answer(middle, top)).toBe(200)
  expect(await answer(low, middle)).toBe(200)
  expect(await answer(top, top)).toBe(422)
  expect(await answer(top, low)).toBe(422)
  expect(await answer(top, desk.place.context.newId())).toBe(404)
  const [above, below] = [(await desk.tasks(middle)).tasks, (await desk.tasks(low)).tasks]
  const task = below[0]?.id ?? ""
  expect(await answer(low, middle, { [task]: (await desk.tasks(top)).tasks[0]?.id })).toBe(422)
  expect(await answer(low, middle, { [task]: above[0]?.id })).toBe(200)
  const answered = async () =>
    (await desk.place.call(getDirective, { params: { ...here, id: low } })).body.answered
  expect(await answered()).toEqual({ [task]: above[0]?.id })
  // Under another parent it answers nothing of the one before.
  expect(await answer(low, top)).toBe(200)
  expect(await answered()).toEqual({})
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
    desk.place.call(addDirective, { params, body: { directive: { ...head, text: "", parentId }, tasks } })
  const above = (await add(province, [task], null)).body.id
  const answersId = (await desk.tasks(above)).tasks[0]?.id ?? ""
  await add(here, [{ ...task, parties: [], answersId }], above)
  const page = (await desk.place.call(getDirective, { params: { ...province, id: above } })).body
  expect(page.cover).toMatchObject([{ members: 2, missing: ["Xã Cửa Tùng"] }])
})

test("a task is found by whoever has a part in it, with or without marks", async () => {
  const party = (role: "owner" | "collaborator", name: string) => ({
    role,
    name,
    organId: null,
    start: null,
    end: null,
  })
  const task = {
    clause: "1",
    title: "Mở lớp xóa mù chữ",
    spanStart: null,
    spanEnd: null,
    parties: [party("owner", "Phòng Văn hóa - Xã hội"), party("collaborator", "Hội Khuyến học")],
    deadlineWords: "",
    dueOn: null,
    standing: false,
    rhythm: null,
    product: null,
    answersId: null,
  }
  const body = { directive: { ...head, text: "" }, tasks: [task] }
  const { id } = (await desk.place.call(addDirective, { params: here, body })).body
  expect((await desk.tasks(id, { q: "khuyen hoc" })).total).toBe(1)
  expect((await desk.tasks(id, { q: "khuyến nông" })).total).toBe(0)
})

test("nothing to read, and a file that is none, say what to do", async () => {
  const none = await desk.place.call(readPlanDocument, { params: here, body: { text: " " } })
  expect([none.status, none.body]).toMatchObject([422, { code: "document.none" }])
  const form = [
    "--x",
    'content-disposition: form-data; name="file"; filename="a.pdf"',
    "",
    "%PDF-1.4 hỏng",
    "--x--",
    "",
  ]
  const answer = await desk.place.app.inject({
    method: "POST",
    url: "/api/units/99001/rounds/2026/directives/read",
    headers: { "content-type": "multipart/form-data; boundary=x" },
    payload: form.join("\r\n"),
  })
  expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: "document-damaged" }])
})
