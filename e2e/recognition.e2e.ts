import { execFile } from "node:child_process"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Recognition, Session } from "@phocap/contract"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"
import { takeRole } from "./lib/take-role.ts"

// The way to recognition: of a commune with its province, of a district as it was until 2025, of a province itself.
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
let commune = ""
const year = 2026

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
  commune = (await server.get<Session>("/api/session")).start?.unit ?? ""
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const recognitionOf = (unit: string, at = year) =>
  server.get<Recognition>(`/api/units/${unit}/rounds/${at}/recognition`)

async function open(unit: string, at: number, path: string, role: "officer" | "province"): Promise<void> {
  const address = `${server.address}/${unit}/${at}/${path}`
  await page.goto(address)
  await takeRole(page, role)
  // Anew, so that what the change of role draws again does not close what a test has opened.
  await page.goto(address)
  await page.getByRole("heading", { level: 1 }).waitFor()
}

/** Writes of a step that it is done, and waits until the screen says so. */
async function record(step: string, date: string, document: string): Promise<void> {
  const line = page.getByRole("listitem").filter({ has: page.locator(`summary[aria-label*="${step}"]`) })
  await line.locator("summary").click()
  await line.getByLabel("Ngày làm xong").fill(date)
  await line.getByLabel("Số văn bản").fill(document)
  await line.getByRole("button", { name: "Lưu", exact: true }).click()
  await line.getByText(`${date} · ${document}`).waitFor()
}

test("a commune inspects itself and asks; every step has its day, and what was not read is marked", async () => {
  await open(commune, year, "cong-nhan", "officer")
  await page.getByText("cấp tỉnh, chưa rõ cơ quan").first().waitFor()
  expect(await page.getByText("Cần kiểm tra").count()).toBeGreaterThan(4)
  await record("Nhập xong", "02/10/2026", "145/BC-UBND")
  await record("Tự kiểm tra", "14/10/2026", "03/BB-BCĐPCGD-XMC")
  await record("Gửi tờ trình", "15/10/2026", "21/TTr-UBND")
})

test("the province sets a team, inspects, decides, and the register and its chart show the level", async () => {
  await open(commune, year, "cong-nhan", "province")
  await record("Cấp trên thành lập đoàn", "05/11/2026", "310/QĐ-SGDĐT")
  await record("Đoàn kiểm tra, lập biên bản", "12/11/2026", "08/BB-ĐKT")
  await record("Quyết định công nhận", "20/11/2026", "512/QĐ-UBND")
  const line = page
    .getByRole("listitem")
    .filter({ has: page.locator('summary[aria-label$="Phổ cập giáo dục tiểu học"]') })
  await line.locator("summary").click()
  await line.getByLabel("Được công nhận").selectOption("3")
  await line.getByRole("button", { name: "Lưu", exact: true }).click()
  await line.getByText("Chưa ghi số quyết định công nhận.").waitFor()
  await line.getByLabel("Số quyết định").fill("512/QĐ-UBND")
  await line.getByLabel("Ngày quyết định").fill("20/11/2026")
  await line.getByRole("button", { name: "Lưu", exact: true }).click()
  await line.getByText("512/QĐ-UBND").first().waitFor()
  const chart = page.getByRole("row").filter({ hasText: "Phổ cập giáo dục tiểu học" })
  await expect.poll(() => chart.last().getByRole("cell").last().textContent()).toContain("mức độ 3")
  const { steps, programmes } = await recognitionOf(commune)
  expect(steps.filter((one) => one.state === "done").map((one) => one.step)).toEqual([
    "report",
    "self-inspection",
    "request",
    "team",
    "inspection",
    "decision",
  ])
  expect(programmes.find((one) => one.programme === "primary")?.recognised?.decidedOn).toBe("2026-11-20")
  await page.goto(`${server.address}/99/${year}/cong-nhan`)
  await page.getByRole("row").filter({ hasText: "An Hòa" }).getByText("mức độ 3").waitFor()
})

test("a district of 2024 reported to the province, which recognised it", async () => {
  await open("990", 2024, "cong-nhan", "province")
  await page.getByText("trước 05/10/2024").waitFor()
  expect(await page.getByText("lên Bộ").count()).toBe(0)
  await page.getByText("Ủy ban nhân dân cấp tỉnh (Nghị định 20/2014, Điều 25 khoản 2)").first().waitFor()
  await record("Quyết định công nhận huyện", "20/12/2024", "900/QĐ-UBND")
  expect((await recognitionOf("990", 2024)).steps.at(-1)?.done?.document).toBe("900/QĐ-UBND")
})

test("a province's report is fixed, and its file is held against what its communes reached", async () => {
  await open("99", year, "cong-nhan", "province")
  await page.getByText("20 ngày làm việc từ khi Bộ nhận hồ sơ đề nghị công nhận lần đầu").waitFor()
  await page.goto(`${server.address}/99/${year}/ho-so/report`)
  await page.getByLabel("Số văn bản").fill("77")
  await page.getByLabel("Ngày ký").fill("09/10/2026")
  await page.getByLabel("Họ tên người ký").fill("Lê Quang Thạch")
  await page.getByRole("button", { name: "Lưu", exact: true }).click()
  // Told by the paper's own history once it was read anew: only then is what would be fixed what was saved.
  await page.getByText("Sửa số, ngày, người ký").first().waitFor()
  await page.getByRole("button", { name: "Chốt bản để ký" }).click()
  await page.getByText("Từ khi chốt, số liệu trong văn bản không đổi.").waitFor()
  const file = join(await mkdtemp(join(tmpdir(), "phocap-recognition-")), "bao-cao.pdf")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải PDF" }).click(),
  ])
  await download.saveAs(file)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["apps/server/dist/main.mjs", "verify", file],
    { cwd: join(import.meta.dirname, "..") },
  )
  expect(stdout).toContain("Biên nhận kết quả")
  expect(stdout).toContain("Kết luận: khớp.")
  await page.goto(`${server.address}/99/${year}/kiem-van-ban`)
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByText("Còn nguyên").waitFor()
  await page.getByText("Năm chưa khóa sổ").waitFor()
  expect(errors).toEqual([])
})
