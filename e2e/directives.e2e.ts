import { readFileSync } from "node:fs"
import { join } from "node:path"
import type {
  FigureState,
  Overview,
  PeopleList,
  PersonPage,
  Session,
  TaskList,
  TaskPage,
} from "@phocap/contract"
import { readDocumentText } from "@phocap/documents"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// A plan from its paper to its review: read, put right, given out, reported on with evidence, refused, reported again,
// approved; one task proved by a live figure, opened again when the figure falls back; and the review as a Word file.
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
let place = { unit: "", year: 0 }
let directive = ""

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
  place = (await server.get<Session>("/api/session")).start ?? place
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const api = (path: string) => `/api/units/${place.unit}/rounds/${place.year}/${path}`
const open = (path: string) => page.goto(`${server.address}/${place.unit}/${place.year}/${path}`)
const title = () => page.getByRole("heading", { level: 1 })
const button = (name: string) => page.getByRole("button", { name, exact: true })

/** From here on as one of the demo's people. */
async function be(role: string): Promise<void> {
  await page.getByLabel("Xem với vai trò").first().selectOption(role)
  await page.waitForLoadState("networkidle")
}

async function taskAt(clause: string): Promise<string> {
  const { tasks } = await server.get<TaskList>(api(`tasks?directive=${directive}`))
  return tasks.find((task) => task.clause === clause)?.id ?? ""
}

/** Opens an act of the task, fills its one field of words, and sends it. */
async function act(name: string, label: string, text: string): Promise<void> {
  const bar = page.getByRole("toolbar", { name: "Việc có thể làm bây giờ" })
  await bar.getByRole("button", { name, exact: true }).click()
  const form = page.locator("main form")
  await form.getByLabel(label, { exact: true }).fill(text)
  await form.getByRole("button", { name, exact: true }).click()
  await form.waitFor({ state: "detached" })
}

const reported = (words: string) => page.getByRole("region", { name: "Báo cáo" }).getByText(words).waitFor()

test("a plan is read, what it does not say is filled in, and its tasks are given out", async () => {
  await open("van-ban/moi")
  await page
    .locator('input[type="file"]')
    .setInputFiles(join(import.meta.dirname, "fixtures/ke-hoach-phuong.txt"))
  await title().getByText("Đọc được 3 nhiệm vụ, 1 việc cần xem lại").waitFor()
  expect(await page.getByLabel("Số, ký hiệu").inputValue()).toBe("27-KH/ĐU")
  expect(await page.getByLabel("Ngày ban hành").inputValue()).toBe("10/11/2026")
  // The second task names nobody: a person says who leads it.
  await page.getByRole("button", { name: /^II\.2/ }).click()
  await button("Thêm đơn vị, người").click()
  await page.getByLabel("Đơn vị, người", { exact: true }).last().fill("Trường THCS An Hòa")
  await title().getByText("Đọc được 3 nhiệm vụ, không chỗ nào còn ngờ").waitFor()
  await button("Nhận 3 nhiệm vụ").click()
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/)
  directive = page.url().split("/").at(-1) ?? ""
  await page.getByText("27-KH/ĐU").first().waitFor()
  const { tasks } = await server.get<TaskList>(api(`tasks?directive=${directive}`))
  expect(tasks.map(({ clause, holder, dueOn }) => [clause, holder, dueOn]).sort()).toEqual([
    ["II.1", "Trung tâm học tập cộng đồng phường", "2026-12-31"],
    ["II.2", "Trường THCS An Hòa", "2026-12-31"],
    ["III.1", "Ban Xây dựng Đảng", null],
  ])
})

test("the centre takes its task on, brings evidence and reports", async () => {
  await open(`nhiem-vu/${await taskAt("II.1")}`)
  await be("centre")
  await page
    .getByRole("toolbar", { name: "Việc có thể làm bây giờ" })
    .getByRole("button", { name: "Tiếp nhận" })
    .click()
  await page.locator("form").getByRole("button", { name: "Tiếp nhận" }).click()
  await reported("đang thực hiện")
  await act("Thêm minh chứng", "Số văn bản, đường dẫn hoặc mô tả", "Quyết định số 18/QĐ-TTHTCĐ")
  await page.getByText("1 minh chứng").first().waitFor()
  await act("Báo cáo hoàn thành", "Kết quả", "Đã mở lớp, 14 học viên.")
  await reported("chờ duyệt")
  // Who reported has no way to approve, and is told why.
  expect(await button("Duyệt hoàn thành").count()).toBe(0)
})

test("the committee refuses with a reason, the centre reports again, the committee approves", async () => {
  await be("committee")
  await act("Trả lại", "Còn thiếu gì", "Chưa có danh sách học viên.")
  await reported("bị trả lại")
  await be("centre")
  await page.getByText("Chưa có danh sách học viên.").waitFor()
  await page
    .getByRole("toolbar", { name: "Việc có thể làm bây giờ" })
    .getByRole("button", { name: "Thêm minh chứng" })
    .click()
  await page.locator('form input[type="file"]').setInputFiles({
    name: "Danh sách học viên.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1. Học viên thứ nhất\n2. Học viên thứ hai\n"),
  })
  await page.getByText("2 minh chứng").first().waitFor()
  await act("Báo cáo hoàn thành", "Kết quả", "Đã kèm danh sách 14 học viên.")
  await be("committee")
  await act("Duyệt hoàn thành", "Đánh giá", "Đạt yêu cầu.")
  await reported("đã hoàn thành")
  await page.getByText("hoàn thành trong hạn").first().waitFor()
  const link = page.getByRole("link", { name: "Danh sách học viên.pdf" })
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()])
  expect(readFileSync(await download.path(), "utf8")).toContain("Học viên thứ hai")
})

type Grades = Pick<PersonPage["person"], "grade" | "className" | "completedGrade" | "completedYear">

/** Changes what the register says of somebody's schooling, as an officer would. @returns what stood before */
async function setGrades(id: string, wanted: Grades): Promise<Grades> {
  const { person } = await server.get<PersonPage>(api(`people/${id}`))
  const fields = ["grade", "className", "completedGrade", "completedYear"] as const
  const changes = fields
    .filter((field) => person[field] !== wanted[field])
    .map((field) => ({ field, old: person[field], new: wanted[field] }))
  const reply = await fetch(`${server.address}${api(`people/${id}`)}`, {
    method: "PATCH",
    headers: { "content-type": "application/json", "x-phocap": "1" },
    body: JSON.stringify({ changes, reason: "Em đã vào lớp 10" }),
  })
  expect(await reply.json()).toMatchObject({ applied: changes.length })
  return person
}

const stateOf = async (id: string) => (await server.get<TaskPage>(api(`tasks/${id}`))).task.state

test("a task proved by a figure proposes its completion when the figure is reached and opens when it falls back", async () => {
  const id = await taskAt("II.2")
  const key = "criterion:lowerSecondary3.inUpper"
  const { figures } = await server.get<{ figures: FigureState[] }>(api("task-figures"))
  const figure = figures.find((one) => one.key === key)
  if (figure === undefined) throw new Error("the demo has no such figure")
  // Just above what stands: the next young person in school reaches it.
  const target = Math.ceil((1000 * figure.counted) / figure.of) / 10
  expect((100 * (figure.counted + 1)) / figure.of).toBeGreaterThanOrEqual(target)
  await open(`nhiem-vu/${id}`)
  await button("Sửa cách theo dõi").click()
  await page.getByLabel("Chứng minh bằng số liệu").selectOption(key)
  await page.getByLabel("Mức phải đạt (%)").fill(String(target).replace(".", ","))
  await button("Lưu").click()
  await page.getByText("Số liệu chưa đạt mức phải đạt.").waitFor()

  const overview = await server.get<Overview>(api("overview"))
  const group = overview.details
    .find((one) => one.id.endsWith("3.inUpper"))
    ?.groups.find((one) => one.vi === "nghỉ sau lớp 9")
  const left = await server.get<PeopleList>(
    api(`people?limit=1&where=${encodeURIComponent(group?.where ?? "")}`),
  )
  const person = left.people[0]?.id ?? ""
  const before = await setGrades(person, {
    grade: 10,
    className: "10A1",
    completedGrade: null,
    completedYear: null,
  })
  await expect.poll(() => stateOf(id), { timeout: 60_000 }).toBe("awaiting")
  await page.reload()
  await page.getByText("Số liệu đã đạt mức phải đạt.").waitFor()
  await act("Duyệt hoàn thành", "Đánh giá", "Đúng với danh sách.")
  await reported("đã hoàn thành")

  await setGrades(person, before)
  await expect.poll(() => stateOf(id), { timeout: 60_000 }).toBe("doing")
  await page.reload()
  await page.getByText("Số liệu đã xuống dưới mức phải đạt.").first().waitFor()
  await page.getByText("Số liệu của hệ thống").first().waitFor()
})

test("the review writes itself, keeps the words of its writer apart, and comes as a Word file of the Party's form", async () => {
  await open(`van-ban/${directive}/bao-cao`)
  await title().getByText("Sơ kết thực hiện Kế hoạch số 27-KH/ĐU").waitFor()
  await page.getByLabel("Lời văn thêm của người viết").first().fill("Cấp ủy đã họp nghe báo cáo hai lần.")
  await Promise.all([
    page.waitForResponse((reply) => reply.request().method() === "PUT" && reply.ok()),
    button("Lưu lời văn").click(),
  ])
  // Each sentence opens what it was drawn from.
  const source = page.getByRole("link", { name: "nguồn" }).first()
  expect(await source.getAttribute("href")).toContain(`/${place.unit}/${place.year}/`)
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải Word (.docx)" }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^bao-cao-so-ket-.*\.docx$/)
  const text = await readDocumentText(readFileSync(await download.path()))
  const lines = text.split("\n").map((line) => line.trim())
  for (const words of ["ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", "T/M BAN THƯỜNG VỤ", "PHỤ LỤC"]) {
    expect(text).toContain(words)
  }
  expect(text).toContain("Cấp ủy đã họp nghe báo cáo hai lần.")
  expect(text).toContain("Văn bản giao 3 nhiệm vụ; đã hoàn thành 1")
  expect(text).toContain("Đã kèm danh sách 14 học viên.")
  // Names as on paper: those by which people sign in are no part of it.
  expect(text).not.toContain("minhhoa.")
  // The annex names every task with how it stands.
  const rows = lines.filter((line) => /^(?:II\.1|II\.2|III\.1)\t/.test(line))
  expect(rows.map((row) => row.split("\t")[0])).toEqual(["II.1", "II.2", "III.1"])
  expect(rows[0]).toContain("đã hoàn thành")
  expect(rows[0]).toContain("2 minh chứng")
})

test("a PDF under a password says so and leaves a way on: the tasks are typed by hand", async () => {
  await open("van-ban/moi")
  const locked = "../packages/documents/src/text-document/testing/files/locked.pdf"
  await page.locator('input[type="file"]').setInputFiles(join(import.meta.dirname, locked))
  await page.getByText("Tệp được bảo vệ bằng mật khẩu nên không đọc được.").waitFor()
  await button("Nhập nhiệm vụ bằng tay").click()
  await page.getByLabel("Cơ quan ban hành").fill("Đảng ủy phường An Hòa")
  await page.getByLabel("Trích yếu").fill("thăm hỏi học viên lớp xóa mù chữ")
  await button("Thêm một nhiệm vụ").click()
  await page.getByLabel("Nội dung nhiệm vụ").fill("Thăm hỏi học viên")
  await button("Nhận 1 nhiệm vụ").click()
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/)
  await page.getByText("Thăm hỏi học viên").first().waitFor()
})

test("no screen raised a script error", () => {
  expect(errors).toEqual([])
})
