import { getCampaign, putCampaignItem, putCampaignTargets } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"
import { testSession } from "./testing/test-session.ts"

let place: TestPlace
beforeAll(async () => {
  place = await openTestPlace(operations)
})
afterAll(() => place.close())

const put = (unit: string, body: object = {}) =>
  place.call(putCampaignItem, {
    params: { unit, year: 2026, id: place.context.newId() },
    body: { ...testSession, ...body },
  })
const plan = (unit: string, hamlets: (string | null)[], sessions: number) =>
  place.call(putCampaignTargets, {
    params: { unit, year: 2026 },
    body: { hamlets, wanted: [{ audience: testSession.audience, sessions, people: null, visits: null }] },
  })
const page = async (unit: string, query: object = {}) =>
  (await place.call(getCampaign, { params: { unit, year: 2026 }, query })).body

test("a province sees every unit below against its plan, the one that lacks most first, and who set none", async () => {
  await plan("99009", ["Thôn 1", "Thôn 2", null], 2)
  await put("99009", { hamlet: "Thôn 1" })
  await put("99009", { hamlet: "Thôn 1" })
  // Beyond its plan: it makes up for no other place.
  await put("99009", { hamlet: "Thôn 1" })
  await put("99001")
  const { below, cover, items } = await page("99")
  expect(below.map((one) => [one.name, one.places, one.shortPlaces])).toEqual([
    ["Xã Cửa Tùng", 3, 2],
    ["Phường Bến Mới", 0, 0],
  ])
  expect(below[0]?.audiences["Cha mẹ học sinh"]).toEqual({
    sessions: { done: 3, planned: 6, short: 4 },
    people: { done: 120, planned: null, short: 0 },
  })
  expect(items).toHaveLength(4)
  // Of its own it did nothing yet.
  expect(cover).toMatchObject([{ hamlet: null, audiences: {} }])
  await put("99", { hamlet: null, audience: "Cán bộ, đảng viên", reached: 300 })
  const own = await page("99")
  expect(own.cover[0]?.audiences["Cán bộ, đảng viên"]?.people.done).toBe(300)
  expect(own.below.map((one) => one.audiences["Cán bộ, đảng viên"])).toEqual([undefined, undefined])
})

test("hamlets that are planned or were told are there before any household is; a commune has none below", async () => {
  const { cover, below } = await page("99009")
  expect(cover.map((one) => [one.hamlet, one.short])).toEqual([
    ["Thôn 1", 0],
    ["Thôn 2", 1],
    [null, 1],
  ])
  expect(below).toEqual([])
})

test("a year's plan is held against that year from January: what was done in autumn before is listed and does not count", async () => {
  await put("99009", { on: "2025-11-20", hamlet: "Thôn 2" })
  const { cover, items } = await page("99009")
  expect(items.some((one) => one.on === "2025-11-20")).toBe(true)
  expect(cover.find((one) => one.hamlet === "Thôn 2")?.short).toBe(1)
  const narrow = await page("99009", { from: "2025-01-01", to: "2025-12-31" })
  expect(narrow.items.map((one) => one.on)).toEqual(["2025-11-20"])
})
