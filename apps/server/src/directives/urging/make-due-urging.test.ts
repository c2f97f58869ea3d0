import {
  addDirective,
  getReview,
  getReviewFile,
  getTask,
  getUrging,
  listTasks,
  putUrging,
  setAnswers,
} from "@phocap/contract"
import { readDocumentText } from "@phocap/documents"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { makeDueUrging, operations } from "../index.ts"
import { endedPeriod } from "./make-due-urging.ts"

let place: TestPlace
let directive = ""
const here = { unit: "99001", year: 2026 }
const party = (name: string) => [{ role: "owner" as const, name, start: null, end: null }]
const task = {
  clause: "II.1",
  title: "Mở lớp xóa mù chữ",
  spanStart: null,
  spanEnd: null,
  parties: party("Trung tâm học tập cộng đồng"),
  deadlineWords: "",
  dueOn: "2026-12-30",
  standing: false,
  rhythm: null,
  product: null,
}
const head = {
  parentId: null,
  style: "party",
  kind: "Kế hoạch",
  number: "01-KH/ĐU",
  issuedOn: "2026-10-01",
  issuer: "Ban Thường vụ Đảng ủy phường",
  subject: "phổ cập giáo dục",
  basis: "",
  signer: null,
  signerTitle: null,
  fileName: null,
  text: "",
}

beforeAll(async () => {
  place = await openTestPlace(operations)
  const tasks = [
    task,
    {
      ...task,
      clause: "II.2",
      title: "Báo cáo hằng tháng",
      dueOn: null,
      standing: true,
      rhythm: "month",
      parties: party("Chi bộ 1"),
    },
    { ...task, clause: "II.3", title: "Việc của năm sau", dueOn: "2027-06-30" },
  ]
  directive = (await place.call(addDirective, { params: here, body: { directive: head, tasks } })).body.id
})
afterAll(() => place.close())

const at = (now: string) => makeDueUrging({ ...place.context, now: () => now })
const set = (rhythm: string) => place.call(putUrging, { params: here, body: { rhythm } })
const reminders = async () =>
  (await place.call(listTasks, { params: here, query: { directive } })).body.tasks
    .map(({ clause, reminders: n }) => [clause, n])
    .sort()

test("the period that ended last, over the turn of years and leap days", () => {
  expect(endedPeriod("week", "2027-01-01")).toEqual({ from: "2026-12-21", to: "2026-12-27" })
  expect(endedPeriod("week", "2027-01-04")).toEqual({ from: "2026-12-28", to: "2027-01-03" })
  expect(endedPeriod("month", "2027-01-01")).toEqual({ from: "2026-12-01", to: "2026-12-31" })
  expect(endedPeriod("month", "2028-03-15")).toEqual({ from: "2028-02-01", to: "2028-02-29" })
})

test("nothing is made unless a unit wants it", async () => {
  expect(await at("2027-01-04T01:00:00.000Z")).toBe(0)
  expect((await place.call(getUrging, { params: here })).body).toEqual({
    rhythm: "off",
    edits: true,
    lists: [],
  })
})

test("a week's list at the turn of the year urges each once, is counted, and prints", async () => {
  await set("week")
  // Sunday evening in UTC is already Monday morning in Viet Nam.
  expect(await at("2027-01-03T16:59:00.000Z")).toBe(1)
  expect(await at("2027-01-03T17:01:00.000Z")).toBe(1)
  expect(await at("2027-01-04T08:00:00.000Z")).toBe(0)
  const { lists } = (await place.call(getUrging, { params: here })).body
  // On 27/12 the class was soon due; by 3/1 it was late. The duty lacked reports at both; next year's task is left alone.
  expect(lists.map(({ from, to, tasks }) => [from, to, tasks])).toEqual([
    ["2026-12-28", "2027-01-03", 2],
    ["2026-12-21", "2026-12-27", 2],
  ])
  expect(await reminders()).toEqual([
    ["II.1", 2],
    ["II.2", 2],
    ["II.3", 0],
  ])
  const period = { kind: "urging" as const, from: "2026-12-28", to: "2027-01-03" }
  const params = { ...here, id: directive }
  const review = (await place.call(getReview, { params, query: period })).body
  expect(review.rows.map((row) => row.holder)).toEqual(["Chi bộ 1", "Trung tâm học tập cộng đồng"])
  const file = (await place.call(getReviewFile, { params, query: period })).body as Buffer
  expect(await readDocumentText(file)).toContain("chậm 4 ngày")
  const page = (await place.call(getTask, { params: { ...here, id: review.rows[1]?.id } })).body
  expect(page.events.map(({ kind, actor }) => [kind, actor])).toEqual([
    ["remind", "Đôn đốc tự động"],
    ["remind", "Đôn đốc tự động"],
  ])
})

test("the leader above sees what units below urged, and in the list of the plan above what their plans lack", async () => {
  const province = { unit: "99", year: 2026 }
  const parent = { ...head, issuer: "Ban Thường vụ Tỉnh ủy", number: "31-KH/TU" }
  const above = (await place.call(addDirective, { params: province, body: { directive: parent, tasks: [] } }))
    .body.id
  await place.call(setAnswers, {
    params: { ...here, id: directive },
    body: { parentId: above, answers: {} },
  })
  const { lists } = (await place.call(getUrging, { params: province })).body
  expect(lists.map((one) => one.directiveId)).toEqual([directive, directive])
  const query = { kind: "urging" as const, from: "2026-12-28", to: "2027-01-03" }
  const review = (await place.call(getReview, { params: { ...province, id: above }, query })).body
  const facts = review.sections.find((one) => one.key === "below")?.facts ?? []
  expect(facts).toHaveLength(2)
  expect(facts[1]?.text).toMatch(/^Ban Thường vụ .*Trung tâm học tập cộng đồng.*chậm 4 ngày/)
  // The plan below has none below itself, and its own list stays its own.
  const own = (await place.call(getReview, { params: { ...here, id: directive }, query })).body
  expect(own.sections.map((one) => one.key)).not.toContain("below")
})

test("turned to months it makes the month's list once; turned off it makes none, however long", async () => {
  await set("month")
  expect(await at("2027-01-05T01:00:00.000Z")).toBe(1)
  expect(await at("2027-01-31T10:00:00.000Z")).toBe(0)
  // The server was off from February on: the last month is made up for and not every one.
  expect(await at("2027-06-01T01:00:00.000Z")).toBe(1)
  expect((await place.call(getUrging, { params: here })).body.lists[0]).toMatchObject({
    from: "2027-05-01",
    to: "2027-05-31",
  })
  await set("off")
  expect(await at("2028-01-01T01:00:00.000Z")).toBe(0)
})
