import { getCampaign, putCampaignItem } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"

const register = makeRegister(30)
const hamlet = register.households.find((one) => one.hamlet !== null)?.hamlet ?? ""
const here = { unit: "99001", year: 2026 }
let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
  await place.fill(register)
})
afterAll(() => place.close())

const item = {
  directiveId: null,
  kind: "session" as const,
  on: "2026-03-08",
  title: "Nói chuyện về việc học của con",
  hamlet,
  audience: "Cha mẹ học sinh",
  channel: "Họp thôn, tổ",
  reached: 40,
  speaker: "Hội Phụ nữ",
  link: null,
  state: null,
  note: null,
}
const put = (id: string, body: object) => place.call(putCampaignItem, { params: { ...here, id }, body })

test("sessions cover hamlets and audiences; what is put again is changed and not added", async () => {
  const id = place.context.newId()
  await put(id, item)
  const page = (await put(id, { ...item, reached: 45 })).body
  expect(page.items).toHaveLength(1)
  const cover = page.cover.find((one) => one.hamlet === hamlet)
  expect(cover?.audiences).toEqual({ "Cha mẹ học sinh": { sessions: 1, people: 45 } })
  expect(cover?.households).toBe(register.households.filter((one) => one.hamlet === hamlet).length)
  await put(place.context.newId(), { ...item, kind: "homeVisit", audience: null, reached: 12 })
  const after = (await place.call(getCampaign, { params: here })).body
  expect(after.cover.find((one) => one.hamlet === hamlet)?.visits).toBe(12)
})

test("a model goes from proposed to published; one without words is refused", async () => {
  const id = place.context.newId()
  const model = {
    ...item,
    kind: "model" as const,
    hamlet: null,
    audience: null,
    reached: null,
    state: "proposed" as const,
  }
  await put(id, model)
  const page = (await put(id, { ...model, state: "published", note: "Tổ 2, Tổ 5 làm theo" })).body
  expect(page.items.find((one) => one.id === id)).toMatchObject({
    state: "published",
    note: "Tổ 2, Tổ 5 làm theo",
  })
  expect((await put(place.context.newId(), { ...model, title: " " })).status).toBe(422)
})
