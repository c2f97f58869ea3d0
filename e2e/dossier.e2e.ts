import { execFile } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { PeopleList, Recognition, Session } from "@phocap/contract"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// From the record to the signed paper: written, corrected, fixed, sent, recognised, downloaded, checked.
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
let folder: string
const year = 2026
let unit = ""
const root = join(import.meta.dirname, "..")

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
  folder = await mkdtemp(join(tmpdir(), "phocap-dossier-"))
  unit = (await server.get<Session>("/api/session")).start?.unit ?? ""
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const api = (path: string) => `/api/units/${unit}/rounds/${year}/${path}`
const open = async (path: string) => {
  await page.goto(`${server.address}/${unit}/${year}/${path}`)
  await page.getByRole("heading", { level: 1 }).waitFor()
}
const passage = () => page.locator("details", { hasText: "Khái quát" }).first()

async function save(name: string, press: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()])
  const path = join(folder, name)
  await download.saveAs(path)
  return new Uint8Array(readFileSync(path))
}

/** What `phocap verify` says of a file, and whether it holds. */
async function verify(name: string): Promise<{ holds: boolean; said: string }> {
  const run = promisify(execFile)(
    process.execPath,
    ["apps/server/dist/main.mjs", "verify", join(folder, name)],
    { cwd: root },
  )
  return run.then(
    ({ stdout }) => ({ holds: true, said: stdout }),
    (error: { stdout: string }) => ({ holds: false, said: error.stdout }),
  )
}

test("the list says what is missing, and leads to the paper", async () => {
  await open("ho-so")
  await page.getByRole("heading", { level: 1 }).getByText("phần thiếu").waitFor()
  await page.getByRole("link", { name: "Báo cáo quá trình thực hiện và kết quả", exact: true }).click()
  await page.waitForURL(/\/ho-so\/report/)
})

test("a person's text stays when a figure moves, and what moved is shown", async () => {
  await open("ho-so/report")
  await passage().locator("summary").click()
  const text = passage().getByRole("textbox").first()
  const composed = await text.inputValue()
  await text.fill(`Nhìn chung ổn định. ${composed}`)
  await passage().getByRole("button", { name: "Lưu đoạn" }).click()
  await passage().locator("summary").getByText("viết tay").waitFor()
  const { people } = await server.get<PeopleList>(api("people?limit=1&where=present"))
  await open(`nguoi/${people[0]?.id}`)
  await page.evaluate(
    async ([url, body]) => {
      const reply = await fetch(url ?? "", {
        method: "PATCH",
        headers: { "content-type": "application/json", "x-phocap": "1" },
        body: body ?? "",
      })
      if (!reply.ok) throw new Error(await reply.text())
    },
    [
      api(`people/${people[0]?.id}`),
      JSON.stringify({ changes: [{ field: "movement", old: null, new: 2 }], reason: "chuyển đi" }),
    ],
  )
  await open("ho-so/report")
  await passage().locator("summary").getByText("cần xem lại").waitFor()
  await passage().getByText("Số liệu đã đổi từ khi viết đoạn này").waitFor()
  expect(await passage().getByRole("textbox").first().inputValue()).toContain("Nhìn chung ổn định.")
})

test("a target set in the plan is what the report is held against, with the people it is short", async () => {
  await open("ho-so/plan")
  const share = page.getByRole("textbox", { name: /GDTX cấp THPT/ })
  await share.fill("101")
  await page.getByText("Có tỷ lệ chưa đúng").waitFor()
  await share.fill("90,5")
  await page.getByRole("button", { name: "Lưu chỉ tiêu" }).click()
  await page.getByRole("cell", { name: "90,5%" }).waitFor()
  await open("ho-so/report")
  await page.getByText(/chỉ tiêu 90,5%, thực hiện .* còn thiếu \d+ người/).waitFor()
})

test("a paper is fixed for signature, and its file holds; one changed figure does not", async () => {
  await open("ho-so/report")
  await page.getByLabel("Số văn bản").fill("12")
  await page.getByLabel("Ngày ký").fill("20/10/2026")
  await page.getByLabel("Họ tên người ký").fill("Lê Quang Thạch")
  await page.getByRole("button", { name: "Lưu", exact: true }).click()
  // Told by the paper's own history once it was read anew: only then is what would be fixed what was saved.
  await page.getByText("Sửa số, ngày, người ký").first().waitFor()
  await page.getByRole("button", { name: "Chốt bản để ký" }).click()
  await page.getByText("Từ khi chốt, số liệu trong văn bản không đổi.").waitFor()
  const docx = await save("bao-cao.docx", () => page.getByRole("link", { name: "Tải Word" }).click())
  await save("bao-cao.pdf", () => page.getByRole("link", { name: "Tải PDF" }).click())
  expect(await verify("bao-cao.docx")).toMatchObject({ holds: true })
  expect(await verify("bao-cao.pdf")).toMatchObject({ holds: true })
  const parts = unzipSync(docx)
  const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array())
  const changed = xml.replace(/(<w:tag w:val="households"\/>.*?<w:t[^>]*>)\d/, "$19")
  const other =
    changed === xml ? xml.replace(/(<w:tag w:val="households"\/>.*?<w:t[^>]*>)\d/, "$18") : changed
  writeFileSync(join(folder, "sua.docx"), zipSync({ ...parts, "word/document.xml": strToU8(other) }))
  const altered = await verify("sua.docx")
  expect(altered.holds).toBe(false)
  expect(altered.said).toContain("Số hộ")
})

test("the check on the screen says the same of the file", async () => {
  await open("kiem-van-ban")
  await page.locator('input[type="file"]').setInputFiles(join(folder, "bao-cao.docx"))
  await page.getByText("Còn nguyên").waitFor()
  await page.locator('input[type="file"]').setInputFiles(join(folder, "sua.docx"))
  await page.getByText("Đã bị sửa").waitFor()
})

test("the signed scan is attached with its hash, and the request leads to its deadline", async () => {
  await open("cong-nhan")
  await page.locator('input[type="file"]').setInputFiles(join(folder, "bao-cao.pdf"))
  await page.getByText("bao-cao.pdf").first().waitFor()
  await page.locator('summary[aria-label*="Gửi tờ trình"]').click()
  const step = page.locator("details", { has: page.locator('summary[aria-label*="Gửi tờ trình"]') })
  await step.getByLabel("Ngày làm xong").fill("21/10/2026")
  await step.getByLabel("Số văn bản").fill("21/TTr-UBND")
  await step.getByRole("button", { name: "Lưu" }).click()
  await page.getByText("21/TTr-UBND").first().waitFor()
  const { steps, scans } = await server.get<Recognition>(api("recognition"))
  expect(steps.find((one) => one.step === "request")?.done?.doneOn).toBe("2026-10-21")
  expect(scans[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test("the whole dossier leaves as a folder and as one volume, and the province sees that it came", async () => {
  await open("ho-so")
  const zip = await save("ho-so.zip", () => page.getByRole("link", { name: "Tải cả hồ sơ (.zip)" }).click())
  expect(Object.keys(unzipSync(zip)).filter((name) => name.endsWith(".docx"))).toHaveLength(7)
  const pdf = await save("ho-so.pdf", () => page.getByRole("link", { name: "Đóng quyển (.pdf)" }).click())
  expect(Buffer.from(pdf.subarray(0, 5)).toString("latin1")).toBe("%PDF-")
  await page.goto(`${server.address}/99/${year}/ho-so`)
  await page.getByText("3/4 xã, phường chưa gửi hồ sơ.").waitFor()
  expect(errors).toEqual([])
})
