import type { Session } from "@phocap/contract"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// A key of the device, made and used in a real browser against its own idea of what a site may ask for.
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
let address = ""
let own = ""
const password = "gió mùa đông bắc về"

beforeAll(async () => {
  server = await RunningServer.start(async () => ({ PHOCAP_ADMIN_SECOND_FACTOR: "off" }))
  // Keys are bound to names; the numbers of this machine are none.
  address = server.address.replace("127.0.0.1", "localhost")
  const { unit, year } = (await server.get<Session>("/api/session")).start ?? {}
  own = `${address}/${unit}/${year}/tai-khoan-cua-toi`
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
  const devtools = await browser.newCDPSession(page)
  await devtools.send("WebAuthn.enable")
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function signOut() {
  await page.getByRole("button", { name: /Quản trị/ }).click()
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).last().click()
  await page.waitForURL(/dang-nhap/)
}
const withKey = () => page.getByRole("button", { name: "Đăng nhập bằng khóa" })

test("a key is made in one's own account", async () => {
  await expect.poll(() => server.said(), { timeout: 20_000 }).toContain("/bat-dau#")
  const code = /\/bat-dau#(\S+)/.exec(server.said())?.[1] ?? ""
  await page.goto(`${address}/bat-dau#${code}`)
  await page.getByLabel("Họ và tên").fill("Lê Thị Quản Trị")
  await page.getByLabel("Tên đăng nhập").fill("quantri")
  await page.getByLabel("Mật khẩu mới").fill(password)
  await page.getByRole("button", { name: "Tạo tài khoản và vào" }).click()
  await page.getByRole("button", { name: /Quản trị/ }).waitFor()
  await page.goto(own)
  await page.getByLabel("Tên cho khóa mới").fill("Máy ở phòng 2")
  const form = page.locator("form").filter({ hasText: "Tên cho khóa mới" })
  await form.getByLabel("Mật khẩu hiện nay").fill("không phải thế")
  await form.getByRole("button", { name: "Thêm khóa của thiết bị này" }).click()
  await page.getByText("Không đúng mật khẩu đang dùng").waitFor()
  await form.getByLabel("Mật khẩu hiện nay").fill(password)
  await form.getByRole("button", { name: "Thêm khóa của thiết bị này" }).click()
  await page.getByRole("rowheader", { name: "Máy ở phòng 2" }).waitFor()
  await page.getByText("chưa dùng").waitFor()
})

test("the same device makes no second one", async () => {
  await page.getByLabel("Tên cho khóa mới").fill("Lần nữa")
  const form = page.locator("form").filter({ hasText: "Tên cho khóa mới" })
  await form.getByLabel("Mật khẩu hiện nay").fill(password)
  await form.getByRole("button", { name: "Thêm khóa của thiết bị này" }).click()
  await page.getByText("Thiết bị này đã có khóa cho Phổ cập").waitFor()
})

test("one comes in by it without a name or a password", async () => {
  await signOut()
  await withKey().click()
  await page.getByRole("button", { name: /Quản trị/ }).waitFor()
  await page.goto(own)
  await page
    .getByText(/bằng khóa đăng nhập/)
    .first()
    .waitFor()
  expect(await page.getByText("chưa dùng").count()).toBe(0)
})

test("by the numbers of the machine it says what to do instead", async () => {
  const { page: bare } = await openPage(browser)
  await bare.goto(`${server.address}/dang-nhap`)
  await bare.getByRole("button", { name: "Đăng nhập bằng khóa" }).click()
  await bare.getByText("chỉ dùng được khi mở Phổ cập bằng tên miền").waitFor()
  await bare.close()
})

test("taken back it opens nothing", async () => {
  await page.getByRole("button", { name: "Thu hồi" }).click()
  await page.getByRole("button", { name: "Bấm lần nữa để thu hồi" }).click()
  await page.getByText("Chưa có. Khóa nằm trong").waitFor()
  await signOut()
  await withKey().click()
  await page.getByText("không còn gắn với tài khoản nào").waitFor()
  expect(errors).toEqual([])
})
