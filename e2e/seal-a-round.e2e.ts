import type { HouseholdPage, Session } from "@phocap/contract"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"
import { takeRole } from "./lib/take-role.ts"

// A round from the commune to the seal and past it: handed in after its checks, returned with remarks, handed in again,
// accepted; then nothing of it changes, and what is found wrong later stands beside.
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
let place = { unit: "", year: 0 }
let household = ""

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
  place = (await server.get<Session>("/api/session")).start ?? place
  const list = await server.get<{ households: { id: string }[] }>(`${api()}/households?limit=1`)
  household = list.households[0]?.id ?? ""
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const api = () => `/api/units/${place.unit}/rounds/${place.year}`
const title = () => page.getByRole("heading", { level: 1 })
const steps = () => page.locator("section, article, div").filter({ hasText: "Các bước đã qua" }).last()

async function open(path: string, role: "officer" | "province"): Promise<void> {
  await page.goto(`${server.address}/${place.unit}/${place.year}/${path}`)
  await title().waitFor()
  await takeRole(page, role)
}

const readHousehold = () => server.get<HouseholdPage>(`${api()}/households/${household}`)

/** A correction sent past the screen, as a page left open since before would. */
function tryToEdit(): Promise<{ status: number; code: string }> {
  return page.evaluate(async (path) => {
    const reply = await fetch(path, {
      method: "PATCH",
      headers: { "content-type": "application/json", "x-phocap": "1" },
      body: JSON.stringify({ changes: [{ field: "note", old: null, new: "x" }], reason: "thử" }),
    })
    return { status: reply.status, code: ((await reply.json()) as { code: string }).code }
  }, `${api()}/households/${household}`)
}

test("the commune sees what the checks find and hands in with an explanation", async () => {
  await open("nop", "officer")
  await page.getByRole("heading", { name: "Kiểm tra trước khi nộp" }).waitFor()
  await page.getByRole("button", { name: "Nộp kèm giải trình" }).click()
  await page.getByText("Ghi nội dung trước đã.").waitFor()
  await page.getByLabel("Giải trình các lỗi còn lại").fill("Hai hộ đi làm ăn xa, sẽ bổ sung.")
  await page.getByRole("button", { name: "Nộp kèm giải trình" }).click()
  await title().getByText("đã nộp ngày").waitFor()
  expect(await tryToEdit()).toEqual({ status: 409, code: "round.submitted" })
})

test("the province returns it with remarks, not without", async () => {
  await open("nop", "province")
  await page.getByRole("button", { name: "Trả lại" }).click()
  await page.getByText("Ghi nội dung trước đã.").waitFor()
  await page.getByLabel("Nhận xét của cấp tỉnh").fill("Bổ sung số phiếu của tổ 3.")
  await page.getByRole("button", { name: "Trả lại" }).click()
  await title().getByText("chưa nộp").waitFor()
  await page.getByText("Bổ sung số phiếu của tổ 3.").first().waitFor()
})

test("handed in again it is accepted, and sealed", async () => {
  await open("nop", "officer")
  await page.getByText("Bổ sung số phiếu của tổ 3.").first().waitFor()
  await page.getByLabel("Giải trình các lỗi còn lại").fill("Đã bổ sung tổ 3.")
  await page.getByRole("button", { name: "Nộp kèm giải trình" }).click()
  await title().getByText("đã nộp ngày").waitFor()
  await open("nop", "province")
  await page.getByRole("button", { name: "Duyệt và khóa sổ" }).click()
  await title().getByText("đã khóa sổ ngày").waitFor()
  for (const step of ["Nộp số liệu", "Trả lại", "Duyệt và khóa sổ"]) {
    await steps().getByText(step).first().waitFor()
  }
})

test("what is sealed refuses to be edited; a late correction stands beside it, in record, list and history", async () => {
  const before = (await readHousehold()).household
  await open(`ho/${household}`, "officer")
  expect(await tryToEdit()).toEqual({ status: 409, code: "round.sealed" })
  await page.getByRole("button", { name: "Điều chỉnh" }).first().click()
  await page.getByLabel("Địa chỉ").fill("Số 12 đường Đã Sửa")
  await page.getByLabel("Lý do").fill("Ghi nhầm số nhà")
  await page.getByRole("button", { name: "Lưu" }).click()
  await page.getByRole("heading", { name: "Đã điều chỉnh sau khi khóa sổ" }).waitFor()
  const after = await readHousehold()
  expect(after.household).toEqual(before)
  expect(after.adjusted).toMatchObject([
    { field: "address", value: "Số 12 đường Đã Sửa", reason: "Ghi nhầm số nhà" },
  ])
  await page.getByText("Điều chỉnh sau khóa sổ").first().waitFor()
  await open("nop", "officer")
  await page.getByRole("row").filter({ hasText: "Số 12 đường Đã Sửa" }).waitFor()
  expect(errors).toEqual([])
})
