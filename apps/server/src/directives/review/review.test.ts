import {
  addArea,
  addDirective,
  addVisit,
  endArea,
  getFollowUp,
  getReview,
  getReviewFile,
  getTaskOverview,
  putOrgan,
  putReview,
} from "@phocap/contract"
import { readDocumentText } from "@phocap/documents"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type DirectiveDesk, head, here, openDirectiveDesk } from "../testing/directive-desk.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk()
})
afterAll(() => desk.place.close())

test("a review tells how things stood on its last day, keeps people's words apart, and comes as a Word file", async () => {
  const directive = await desk.takeOver()
  const { tasks: found } = await desk.tasks(directive)
  desk.who.acting = "Cán bộ phường"
  await desk.report(found[0]?.id ?? "", {
    kind: "obstacle",
    text: "Thiếu phòng học",
    values: { level: "UBND tỉnh" },
  })
  const params = { ...here, id: directive }
  const now = { kind: "interim" as const, from: "2026-01-01", to: "2026-12-31" }
  const words = { leading: "Cấp ủy đã họp ba phiên." }
  await desk.place.call(putReview, { params, body: { ...now, words } })
  const review = (await desk.place.call(getReview, { params, query: now })).body
  const section = (key: string) => review.sections.find((one) => one.key === key)
  expect(section("leading")?.words).toBe(words.leading)
  expect(
    section("results")
      ?.facts.map((fact) => fact.text)
      .slice(0, 3),
  ).toEqual([
    expect.stringContaining("giao 2 nhiệm vụ; đã hoàn thành 0; 2 nhiệm vụ chưa xong."),
    expect.stringMatching(/^(?:Không có|\d+) nhiệm vụ đang quá hạn gốc\.$/),
    "Không có nhiệm vụ báo xong mà chưa có minh chứng.",
  ])
  expect(section("obstacles")?.facts[0]).toMatchObject({ source: `/nhiem-vu/${found[0]?.id}` })
  expect(review.rows.map((row) => [row.clause, row.state])).toEqual([
    ["II.1", "chưa thực hiện, quá hạn"],
    ["II.2", "chưa thực hiện"],
  ])
  const before = { ...now, to: "2026-06-30" }
  const earlier = (await desk.place.call(getReview, { params, query: before })).body
  expect(earlier.sections.find((one) => one.key === "obstacles")?.facts).toEqual([])
  expect(earlier.sections.find((one) => one.key === "leading")?.words).toBe("")
  const file = (await desk.place.call(getReviewFile, { params, query: now })).body as Buffer
  const text = await readDocumentText(file)
  expect(text).toContain("Cấp ủy đã họp ba phiên.")
  expect(text).toContain("Thiếu phòng học")
  const urging = (await desk.place.call(getReview, { params, query: { ...now, kind: "urging" } })).body
  expect(urging.sections.map((one) => [one.key, one.facts.length])).toEqual([
    ["late", 1],
    ["soon", 0],
    ["duty", 1],
    ["obstacles", 1],
  ])
  const overview = (await desk.place.call(getTaskOverview, { params: here, query: { days: 30 } })).body
  expect(overview.holders.map((one) => one.name)).toContain("Phòng Văn hóa - Xã hội")
  expect(overview.oldest.some((one) => one.text === "Thiếu phòng học")).toBe(true)
})

test("findings of a visit are tasks; a body that ended is answered for by the one that followed it", async () => {
  const directive = await desk.takeOver()
  const params = { ...here, id: directive }
  const [old, next] = [desk.place.context.newId(), desk.place.context.newId()]
  const organ = { kind: "office" as const, unitCode: null, parentId: null, note: null }
  const body = { ...organ, name: "Phòng Mới", validFrom: null, validTo: null, successorId: null }
  await desk.place.call(putOrgan, { params: { ...here, id: next }, body })
  const ended = { ...organ, name: "Phòng Cũ", validFrom: null, validTo: "2026-08-31", successorId: next }
  const put = await desk.place.call(putOrgan, { params: { ...here, id: old }, body: ended })
  expect(put.body.organs.find((one) => one.id === old)?.successor).toBe("Phòng Mới")
  const ring = await desk.place.call(putOrgan, {
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
  const page = (await desk.place.call(addVisit, { params, body: { visit, findings } })).body
  expect(page.visits[0]?.tasks).toMatchObject([{ title: "Bổ sung bàn ghế", state: "notStarted" }])
  const line = (await desk.tasks(directive)).tasks.find((one) => one.title === "Bổ sung bàn ghế")
  expect(line).toMatchObject({ holder: "Phòng Cũ", successor: "Phòng Mới", clause: "KN.1" })
  const query = { kind: "interim" as const, from: "2026-01-01", to: "2026-10-31" }
  const review = (await desk.place.call(getReview, { params, query })).body
  expect(review.sections.find((one) => one.key === "supervision")?.facts).toMatchObject([
    {
      text: expect.stringMatching(/: Lớp học thiếu bàn ghế\. 1 kiến nghị, chưa trả lời xong, quá hạn 1\.$/),
      source: `/van-ban/${directive}/giam-sat`,
    },
  ])
  // A finding is none before the visit that made it.
  const before = { ...query, to: "2026-08-09" }
  const then = (await desk.place.call(getReview, { params, query: before })).body
  expect(then.rows.map((row) => row.clause)).not.toContain("KN.1")
  expect(review.rows.map((row) => row.clause)).toContain("KN.1")
  const area = { member: "Đồng chí A", area: "Tổ 1", from: "2026-01-01", to: null }
  const { areas } = (await desk.place.call(addArea, { params, body: area })).body
  expect(areas).toMatchObject([area])
  const end = (to: string) =>
    desk.place.call(endArea, { params: { ...params, area: areas[0]?.id }, body: { to } })
  expect((await end("2025-12-31")).body).toMatchObject({ fields: { to: expect.any(String) } })
  expect((await end("2026-06-30")).body.areas).toMatchObject([{ ...area, to: "2026-06-30" }])
  // What is answered stands at the visit, with the day and in time or not.
  const asked = page.visits[0]?.tasks[0]
  expect(asked).toMatchObject({ dueOn: "2026-10-15", late: false, answer: null })
  await desk.report(asked?.id ?? "", { kind: "report", text: "Đã mua 20 bộ bàn ghế" })
  const after = (await desk.place.call(getFollowUp, { params })).body
  expect(after.visits[0]?.tasks[0]?.answer).toEqual({ on: "2026-09-30", text: "Đã mua 20 bộ bàn ghế" })
  // Two visits recorded at once number their findings on.
  const more = (title: string) =>
    desk.place.call(addVisit, {
      params,
      body: { visit, findings: [{ title, holder: "Phòng Mới", dueOn: null }] },
    })
  await Promise.all([more("Thêm giáo viên"), more("Thêm phòng học")])
  const clauses = (await desk.tasks(directive)).tasks.map((one) => one.clause)
  expect(clauses.filter((one) => one.startsWith("KN.")).sort()).toEqual(["KN.1", "KN.2", "KN.3"])
})

test("an urging list of a province names the units that have issued no plan of their own", async () => {
  const above = { unit: "99", year: 2026 }
  const { id } = (
    await desk.place.call(addDirective, { params: above, body: { directive: head, tasks: [] } })
  ).body
  await desk.place.call(addDirective, {
    params: here,
    body: { directive: { ...head, parentId: id }, tasks: [] },
  })
  const query = { kind: "urging" as const, from: "2026-09-01", to: "2026-09-30" }
  const list = (await desk.place.call(getReview, { params: { ...above, id }, query })).body
  expect(list.sections.find((one) => one.key === "plans")?.facts).toEqual([
    { text: "Xã Cửa Tùng chưa ban hành kế hoạch thực hiện.", source: `/van-ban/${id}` },
  ])
})
