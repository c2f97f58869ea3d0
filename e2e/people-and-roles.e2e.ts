import type { PeopleList, Session } from "@phocap/contract"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { totpCode, totpStep } from "../apps/server/src/platform/auth/totp.ts"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// From the first start to the first colleague: the administrator's link, an account with its letter, a role that sees no
// more than its work needs, and a door that is shut for everybody else.
let server: RunningServer
let browser: BrowserContext
let colleague: BrowserContext
let page: Page
let errors: string[]
let place = { unit: "", year: 0 }
let person = { id: "", fullName: "" }
let code = ""
let recovery = ""
const password = "gió mùa đông bắc về"

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  colleague = await openBrowser({ width: 390, height: 844 })
  ;({ page, errors } = await openPage(browser))
  place = (await server.get<Session>("/api/session")).start ?? place
  const list = await server.get<PeopleList>(`/api/units/${place.unit}/rounds/${place.year}/people?limit=1`)
  person = list.people[0] ?? person
})
afterAll(async () => {
  await browser?.close()
  await colleague?.close()
  await server?.stop()
})

/** What the app on the phone would show. */
function codeOf(secret: string): string {
  const bits = [...secret.replaceAll(" ", "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("")
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  return totpCode(key, totpStep(Date.now()))
}

const title = (on = page) => on.getByRole("heading", { level: 1 })

test("in the demo one tries other roles, and what they may not use goes from sight", async () => {
  await page.goto(`${server.address}/${place.unit}/${place.year}/nguoi`)
  await page.getByRole("link", { name: "Tài khoản", exact: true }).waitFor()
  await page.getByLabel("Xem với vai trò").first().selectOption("committee")
  await page.getByRole("button", { name: /Cấp ủy/ }).waitFor()
  expect(await page.getByRole("link", { name: "Người", exact: true }).count()).toBe(0)
  expect(await page.getByRole("link", { name: "Tài khoản", exact: true }).count()).toBe(0)
  await page.getByText("không được làm việc này").first().waitFor()
})

test("the link of the first start makes the administrator", async () => {
  await expect.poll(() => server.said(), { timeout: 20_000 }).toContain("/bat-dau#")
  const link = /http\S+\/bat-dau#\S+/.exec(server.said())?.[0] ?? ""
  await page.goto(link)
  await page.getByLabel("Họ và tên").fill("Lê Thị Quản Trị")
  await page.getByLabel("Tên đăng nhập").fill("quantri")
  await page.getByLabel("Mật khẩu mới").fill("ngắn")
  await page.getByRole("button", { name: "Tạo tài khoản và vào" }).click()
  await page.getByText("ít nhất 10 ký tự").first().waitFor()
  await page.getByLabel("Mật khẩu mới").fill(password)
  await page.getByRole("button", { name: "Tạo tài khoản và vào" }).click()
  await title().getByText("Bật đăng nhập hai bước").waitFor()
})

test("before any work the administrator turns two-step sign-in on with a phone", async () => {
  // No address leads past it.
  await page.goto(`${server.address}/${place.unit}/${place.year}/tai-khoan`)
  await page.waitForURL(/\/buoc-hai\?ve=/)
  await page.getByLabel("Mật khẩu hiện nay").fill(password)
  await page.getByRole("button", { name: "Bật đăng nhập hai bước" }).click()
  await page.getByAltText("Ô vuông để quét bằng ứng dụng tạo mã").waitFor()
  const secret = (await page.locator("b", { hasText: /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/ }).textContent()) ?? ""
  await page.getByLabel("Mã sáu số đang hiện").fill(codeOf(secret))
  await page.getByRole("button", { name: "Xác nhận và bật" }).click()
  await page.getByText("Mã dự phòng, mỗi mã dùng một lần").waitFor()
  recovery =
    (await page
      .getByRole("listitem")
      .filter({ hasText: /^([0-9A-Z]{4,5}-)+[0-9A-Z]{4,5}$/ })
      .first()
      .textContent()) ?? ""
  await page.getByRole("button", { name: "Đã chép mã dự phòng, vào làm việc" }).click()
  await page.waitForURL(new RegExp(`/${place.unit}/${place.year}/tai-khoan`))
  await page.getByRole("button", { name: /Quản trị/ }).waitFor()
})

test("with that the demo's door is shut: whoever comes without an account is asked to sign in", async () => {
  expect((await server.get<Session>("/api/session")).actor).toBeNull()
  const { page: other } = await openPage(colleague)
  await other.goto(`${server.address}/${place.unit}/${place.year}/nguoi`)
  await other.waitForURL(/\/dang-nhap\?ve=/)
  await other.getByLabel("Tên đăng nhập").fill("quantri")
  await other.getByLabel("Mật khẩu", { exact: true }).fill("không phải thế")
  await other.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  await other.getByText("Tên đăng nhập hoặc mật khẩu không đúng").waitFor()
  await other.close()
})

test("an account is given, with a letter that says how to come in", async () => {
  await page.goto(`${server.address}/${place.unit}/${place.year}/tai-khoan`)
  await page.getByRole("button", { name: "Cấp tài khoản" }).click()
  await page.getByLabel("Họ và tên").fill("Bùi Thị Lãnh Đạo")
  await page.getByLabel("Vai trò", { exact: true }).selectOption("leader")
  await page.getByRole("button", { name: "Cấp và lấy thư mời" }).click()
  const letter = page.getByRole("article").filter({ hasText: "Thư mời dùng phần mềm" })
  await letter.waitFor()
  code = /([0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec((await letter.textContent()) ?? "")?.[0] ?? ""
  expect(code).not.toBe("")
  await page.getByText("đã mời, chưa đặt mật khẩu").waitFor()
})

test("its person comes in on a phone and sees what the role needs, and no more", async () => {
  const { page: phone, errors: onPhone } = await openPage(colleague)
  await phone.goto(`${server.address}/loi-moi`)
  await phone.getByLabel("Mã mời").fill(code.toLowerCase())
  await phone.getByRole("button", { name: "Tiếp tục" }).click()
  await title(phone).getByText("Chào Bùi Thị Lãnh Đạo").waitFor()
  await phone.getByLabel("Mật khẩu mới").fill(password)
  await phone.getByRole("button", { name: "Đặt mật khẩu và vào" }).click()
  await phone.waitForURL(new RegExp(`/${place.unit}/${place.year}`))
  await phone.goto(`${server.address}/${place.unit}/${place.year}/nguoi/${person.id}`)
  await title(phone).getByText(person.fullName).waitFor()
  await phone
    .getByText(/Không hiển thị theo vai trò của bạn: .*dân tộc/)
    .first()
    .waitFor()
  expect(await phone.getByRole("button", { name: /^Sửa/ }).count()).toBe(0)
  // The province is none of its business.
  await phone.goto(`${server.address}/99/${place.year}/`)
  await title(phone).getByText("Không có đơn vị này").waitFor()
  expect(onPhone).toEqual([])
})

test("from then on the code, or a recovery code, is asked for beside the password", async () => {
  const { page: other } = await openPage(colleague)
  await colleague.clearCookies()
  await other.goto(`${server.address}/dang-nhap`)
  await other.getByLabel("Tên đăng nhập").fill("quantri")
  await other.getByLabel("Mật khẩu", { exact: true }).fill(password)
  await other.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  await title(other).getByText("Nhập mã trên điện thoại").waitFor()
  await other.getByLabel("Mã sáu số hoặc mã dự phòng").fill(recovery)
  await other.getByRole("button", { name: "Đăng nhập", exact: true }).click()
  await other.waitForURL(new RegExp(`/${place.unit}/${place.year}`))
  await other.close()
})

test("a session elsewhere is ended, and that browser is asked to sign in", async () => {
  await page.goto(`${server.address}/${place.unit}/${place.year}/tai-khoan-cua-toi`)
  const sessions = page.getByRole("region", { name: "Nơi đang đăng nhập" })
  await sessions.getByRole("button", { name: "Đăng xuất" }).first().click()
  await expect.poll(() => sessions.getByRole("button", { name: "Đăng xuất" }).count()).toBe(0)
  const { page: other } = await openPage(colleague)
  await other.goto(`${server.address}/${place.unit}/${place.year}/tai-khoan`)
  await other.waitForURL(/\/dang-nhap/)
  await other.close()
})

test("accounts of a commune come from one workbook, each with its letter", async () => {
  await page.goto(`${server.address}/${place.unit}/${place.year}/tai-khoan`)
  const template = await page.request.get(`${server.address}/api/units/${place.unit}/accounts/template.xlsx`)
  await page.getByRole("button", { name: "Cấp nhiều từ Excel" }).click()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "Danh sach.xlsx", mimeType: "", buffer: await template.body() })
  await page.getByRole("rowheader", { name: "Nguyễn Thị Ví Dụ" }).waitFor()
  await page.getByRole("button", { name: "Cấp 1 tài khoản" }).click()
  await page.getByRole("article").filter({ hasText: "Thư mời dùng phần mềm" }).waitFor()
})

test("the administrator gives roles and opens no records", async () => {
  await page.goto(`${server.address}/${place.unit}/${place.year}/nguoi/${person.id}`)
  await page.getByText("Vai trò của bạn không được làm việc này").waitFor()
  expect(errors).toEqual([])
})
