import type { Session } from "@phocap/contract"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { OuterProvider } from "../apps/server/src/administration/testing/outer-provider.ts"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// The sign-in that a province has already, walked through in a browser: there, back, in, and out again.
let provider: OuterProvider
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
let address = ""
let place = ""

beforeAll(async () => {
  server = await RunningServer.start(async (port) => {
    address = `http://localhost:${port}`
    const returnTo = { signIn: `${address}/cong-dang-nhap`, signOut: `${address}/dang-nhap` }
    provider = await OuterProvider.start(returnTo, new Map([["hoantm", "hoantm"]]))
    return {
      PHOCAP_ADMIN_SECOND_FACTOR: "off",
      PHOCAP_OIDC_ISSUER: provider.issuer,
      PHOCAP_OIDC_CLIENT_ID: provider.clientId,
      PHOCAP_OIDC_CLIENT_SECRET: provider.clientSecret,
    }
  })
  const { unit, year } = (await server.get<Session>("/api/session")).start ?? {}
  place = `${address}/${unit}/${year}`
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await provider?.stop()
})

const door = () => page.getByRole("button", { name: "Đăng nhập bằng hệ thống của tỉnh" })
async function signOut() {
  await page.getByRole("button", { name: /Quản trị|Lãnh đạo/ }).click()
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).last().click()
}

test("an administrator gives an account, and its person comes in by the province's sign-in", async () => {
  await expect.poll(() => server.said(), { timeout: 20_000 }).toContain("/bat-dau#")
  const code = /\/bat-dau#(\S+)/.exec(server.said())?.[1] ?? ""
  await page.goto(`${address}/bat-dau#${code}`)
  await page.getByLabel("Họ và tên").fill("Lê Thị Quản Trị")
  await page.getByLabel("Tên đăng nhập").fill("quantri")
  await page.getByLabel("Mật khẩu mới").fill("gió mùa đông bắc về")
  await page.getByRole("button", { name: "Tạo tài khoản và vào" }).click()
  await page.getByRole("button", { name: /Quản trị/ }).waitFor()
  await page.goto(`${place}/tai-khoan`)
  await page.getByRole("button", { name: "Cấp tài khoản" }).click()
  await page.getByLabel("Họ và tên").fill("Nguyễn Thị Minh Hòa")
  await page.getByLabel("Vai trò", { exact: true }).selectOption("leader")
  await page.getByRole("button", { name: "Cấp và lấy thư mời" }).click()
  await page.getByText("hoantm").first().waitFor()
  await signOut()
  await page.waitForURL(/dang-nhap/)

  await page.goto(`${address}/dang-nhap?ve=${encodeURIComponent(new URL(`${place}/dat-chuan`).pathname)}`)
  await door().click()
  await page.getByPlaceholder("Enter any login").fill("hoantm")
  await page.getByPlaceholder("and password").fill("bất kỳ")
  await page.getByRole("button").click()
  await page.getByRole("button", { name: "Continue" }).click()
  await page.waitForURL(`${place}/dat-chuan`)
  await page.getByRole("button", { name: /Lãnh đạo/ }).waitFor()
})

test("leaving here leaves there too, and comes back to the door", async () => {
  await signOut()
  await page.waitForURL(/session\/end/)
  await page.getByRole("button", { name: "Yes, sign me out" }).click()
  await page.waitForURL(/dang-nhap/)
  await door().waitFor()
  const session = (await (await page.request.get(`${address}/api/session`)).json()) as Session
  expect(session.actor).toBeNull()
})

test("an answer that nobody asked for is refused in plain words, with the password beside it", async () => {
  await page.goto(`${address}/cong-dang-nhap?code=x&state=y`)
  await page.getByText("Bấm nút đăng nhập lần nữa").waitFor()
  await page.getByRole("link", { name: "Về trang đăng nhập" }).click()
  await page.getByLabel("Mật khẩu", { exact: true }).waitFor()
  await door().waitFor()
  expect(errors).toEqual([])
})
