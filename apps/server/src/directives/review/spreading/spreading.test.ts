import {
  getCampaign,
  getReview,
  getReviewFile,
  putCampaignItem,
  putCampaignTargets,
  type ReviewPage,
} from "@phocap/contract"
import type { CampaignItem } from "@phocap/core"
import { readDocumentText } from "@phocap/documents"
import { afterAll, beforeAll, expect, test } from "vitest"
import { operations as campaigns } from "../../../campaigns/index.ts"
import { testSession } from "../../../campaigns/testing/test-session.ts"
import { type DirectiveDesk, here, openDirectiveDesk } from "../../testing/directive-desk.ts"

let desk: DirectiveDesk
beforeAll(async () => {
  desk = await openDirectiveDesk(campaigns)
})
afterAll(() => desk.place.close())

const put = (body: Partial<CampaignItem>) =>
  desk.place.call(putCampaignItem, {
    params: { ...here, id: desk.place.context.newId() },
    body: { ...testSession, on: "2026-04-11", reached: 46, ...body },
  })
const review = async (id: string, from: string, to: string): Promise<ReviewPage> =>
  (
    await desk.place.call(getReview, {
      params: { ...here, id },
      query: { kind: "interim", from, to },
    })
  ).body

test("a review holds what was done against the plan by audience and hamlet, each figure as long as its list", async () => {
  const id = await desk.takeOver()
  const targets = (audience: string | null, numbers: object) => ({
    audience,
    sessions: null,
    people: null,
    visits: null,
    ...numbers,
  })
  await desk.place.call(putCampaignTargets, {
    params: here,
    body: {
      hamlets: ["Tổ 1", "Tổ 5"],
      wanted: [targets("Cha mẹ học sinh", { sessions: 2, people: 60 }), targets(null, { visits: 10 })],
    },
  })
  await put({ on: "2026-02-10", reached: 30 })
  await put({})
  await put({})
  await put({ kind: "homeVisit", audience: null, hamlet: "Tổ 5", reached: 7 })
  await put({ kind: "media", audience: "Nhân dân", hamlet: null, channel: "Loa truyền thanh", reached: null })
  await put({
    kind: "model",
    title: "Tổ không có trẻ bỏ học",
    audience: null,
    reached: null,
    state: "published",
    note: "Tổ 5 đang học theo.",
  })
  // After the period: not told.
  await put({ on: "2026-08-01", hamlet: "Tổ 5" })
  const page = await review(id, "2026-04-01", "2026-06-30")
  const section = page.sections.find((one) => one.key === "spreading")
  expect(section?.facts.map((fact) => fact.text)).toEqual([
    "Từ 01/04/2026 đến 30/06/2026: 2 buổi tuyên truyền, 92 lượt người dự.",
    "1 tin, bài: Loa truyền thanh 1.",
    "1 đợt đến từng nhà, 7 gia đình.",
    "Mô hình “Tổ không có trẻ bỏ học” (phổ biến, nhân rộng): Tổ 5 đang học theo.",
    "Cha mẹ học sinh, từ 01/01/2026: 3/4 buổi, còn thiếu 2; 122/120 lượt người, còn thiếu 60.",
    "Đến từng nhà, từ 01/01/2026: 7/20 gia đình, còn thiếu 13.",
    "2 nơi chưa đạt chỉ tiêu tuyên truyền: Tổ 1, Tổ 5.",
  ])
  const lines = page.spreading?.rows.map((row) => [row.place, row.audience, row.sessions, row.people.short])
  expect(lines).toEqual([
    ["Tổ 1", "Cha mẹ học sinh", { done: 3, planned: 2, short: 0 }, 0],
    ["Tổ 1", "Gia đình được đến nhà", null, 10],
    ["Tổ 5", "Cha mẹ học sinh", { done: 0, planned: 2, short: 2 }, 60],
    ["Tổ 5", "Gia đình được đến nhà", null, 3],
  ])
  for (const row of page.spreading?.rows ?? []) {
    const asked = new URLSearchParams(row.source.split("?")[1])
    const query = { from: asked.get("tu") ?? "", to: asked.get("den") ?? "" }
    const { items } = (await desk.place.call(getCampaign, { params: here, query })).body
    const found = items.filter(
      (item) =>
        item.kind === asked.get("loai") &&
        item.hamlet === asked.get("noi") &&
        (asked.get("doi") === null || item.audience === asked.get("doi")),
    )
    if (row.sessions !== null) expect(found).toHaveLength(row.sessions.done)
    expect(found.reduce((sum, item) => sum + (item.reached ?? 0), 0)).toBe(row.people.done)
  }
})

test("people's words stay apart from the figures, and both come as a Word file with the figures in an annex", async () => {
  const id = await desk.takeOver()
  const query = { kind: "final", from: "2026-01-01", to: "2026-12-31" }
  const file = (await desk.place.call(getReviewFile, { params: { ...here, id }, query })).body as Buffer
  const text = await readDocumentText(file)
  expect(text).toContain("CÔNG TÁC TUYÊN TRUYỀN, VẬN ĐỘNG")
  expect(text).toContain("PHỤ LỤC 2")
  expect(text).toContain("Gia đình được đến nhà")
  const urging = { ...query, kind: "urging" }
  const list = (await desk.place.call(getReview, { params: { ...here, id }, query: urging })).body
  expect(list.spreading).toBeNull()
})

test("where nothing was done or asked the review says so", async () => {
  const id = await desk.takeOver()
  const page = await review(id, "2023-01-01", "2023-06-30")
  const facts = page.sections.find((one) => one.key === "spreading")?.facts.map((fact) => fact.text)
  expect(facts?.[0]).toBe("Từ 01/01/2023 đến 30/06/2023 chưa ghi hoạt động tuyên truyền nào.")
  expect(page.spreading?.rows ?? []).toEqual([])
})
