import { getSettings, putSettings } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"

let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
})
afterAll(() => place.close())

const params = { unit: "99001" }
const settings = {
  place: "Bến Mới",
  preparer: " Lê  Thị Ghi ",
  signerBody: "TM. UBND PHƯỜNG",
  signerTitle: "PHÓ CHỦ TỊCH",
  signer: "Trần Văn Ký",
  choices: { disabledInMust: "onlyUnable" },
}

test("nothing is set at first; what is put is what is got", async () => {
  expect((await place.call(getSettings, { params })).body).toMatchObject({ signer: "", choices: {} })
  const put = await place.call(putSettings, { params, body: settings })
  expect(put.body).toEqual({ ...settings, preparer: "Lê Thị Ghi" })
  expect((await place.call(getSettings, { params })).body).toEqual(put.body)
})

test("a choice changes what figures are made with", async () => {
  await place.call(putSettings, { params, body: { ...settings, choices: {} } })
  const before = await place.context.populations.commune("99001", 2026)
  await place.call(putSettings, { params, body: settings })
  const after = await place.context.populations.commune("99001", 2026)
  expect(before.rules.definitions.leftOut).toBe("disabled")
  expect(after.rules.definitions.leftOut).toBe("disabled & !canLearn=yes")
})

test("what the law does not offer is refused and nothing is written", async () => {
  const body = { ...settings, signer: "Người Khác", choices: { disabledInMust: "nobody" } }
  expect(await place.call(putSettings, { params, body })).toMatchObject({
    status: 422,
    body: { code: "settings.choice", fields: { "choices.disabledInMust": "Chọn lại." } },
  })
  expect((await place.call(getSettings, { params })).body.signer).toBe("Trần Văn Ký")
  expect((await place.call(getSettings, { params: { unit: "1" } })).status).toBe(404)
})
