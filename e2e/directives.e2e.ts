import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { FigureState, Overview, PeopleList, PersonPage, TaskList, TaskPage } from "@phocap/contract"
import { readDocumentText } from "@phocap/documents"
import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makePdf } from "../packages/documents/src/text-document/testing/make-pdf.ts"
import { openWalk, type Walk } from "./lib/walk.ts"

// A plan from its paper to its review: read, put right, given out, reported on with evidence, refused, reported again,
// approved; one task proved by a live figure, opened again when the figure falls back; and the review as a Word file.
let walk: Walk
let page: Page
let directive = ""
const folder = mkdtempSync(join(tmpdir(), "phocap-plans-"))

beforeAll(async () => {
  walk = await openWalk()
  page = walk.page
  // Sparse: it takes no room on the disk.
  writeFileSync(join(folder, "Kế hoạch kèm ảnh.pdf"), "%PDF-1.4\n")
  truncateSync(join(folder, "Kế hoạch kèm ảnh.pdf"), 300 * 1024 * 1024)
})
afterAll(async () => {
  await walk?.close()
  rmSync(folder, { recursive: true })
})

const words = (label: string, text: string) => (form: Locator) =>
  form.getByLabel(label, { exact: true }).fill(text)
const reported = (state: string) => walk.told("Báo cáo", state)

test("a plan is read, what it does not say is filled in, and its tasks are given out", async () => {
  await walk.open("van-ban/moi")
  await page
    .locator('input[type="file"]')
    .setInputFiles(join(import.meta.dirname, "fixtures/ke-hoach-phuong.txt"))
  await walk.title().getByText("Đọc được 3 nhiệm vụ, 1 việc cần xem lại").waitFor()
  expect(await page.getByLabel("Số, ký hiệu").inputValue()).toBe("27-KH/ĐU")
  expect(await page.getByLabel("Ngày ban hành").inputValue()).toBe("10/11/2026")
  // The second task names nobody: a person says who leads it.
  await page.getByRole("button", { name: /^II\.2/ }).click()
  await walk.button("Thêm đơn vị, người").click()
  await page.getByLabel("Đơn vị, người", { exact: true }).last().fill("Trường THCS An Hòa")
  await walk.title().getByText("Đọc được 3 nhiệm vụ, không chỗ nào còn ngờ").waitFor()
  await walk.button("Nhận 3 nhiệm vụ").click()
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/)
  directive = page.url().split("/").at(-1) ?? ""
  await page.getByText("27-KH/ĐU").first().waitFor()
  const { tasks } = await walk.server.get<TaskList>(walk.api(`tasks?directive=${directive}`))
  expect(tasks.map(({ clause, holder, dueOn }) => [clause, holder, dueOn]).sort()).toEqual([
    ["II.1", "Trung tâm học tập cộng đồng phường", "2026-12-31"],
    ["II.2", "Trường THCS An Hòa", "2026-12-31"],
    ["III.1", "Ban Xây dựng Đảng", null],
  ])
})

test("the centre takes its task on, brings evidence and reports", async () => {
  await walk.open(`nhiem-vu/${await walk.taskAt(directive, "II.1")}`)
  await walk.be("centre")
  await walk.act("Tiếp nhận")
  await reported("đang thực hiện")
  await walk.act("Thêm minh chứng", words("Số văn bản, đường dẫn hoặc mô tả", "Quyết định số 18/QĐ-TTHTCĐ"))
  await page.getByText("1 minh chứng").first().waitFor()
  await walk.act("Báo cáo hoàn thành", words("Kết quả", "Đã mở lớp, 14 học viên."))
  await reported("chờ duyệt")
  // Who reported has no way to approve, and is told why.
  expect(await walk.button("Duyệt hoàn thành").count()).toBe(0)
})

test("the committee refuses with a reason, the centre reports again, the committee approves", async () => {
  await walk.be("committee")
  await walk.act("Trả lại", words("Còn thiếu gì", "Chưa có danh sách học viên."))
  await reported("bị trả lại")
  await walk.be("centre")
  await page.getByText("Chưa có danh sách học viên.").waitFor()
  await walk.acts().getByRole("button", { name: "Thêm minh chứng" }).click()
  await page.locator('form input[type="file"]').setInputFiles({
    name: "Danh sách học viên.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1. Học viên thứ nhất\n2. Học viên thứ hai\n"),
  })
  await page.getByText("2 minh chứng").first().waitFor()
  await walk.act("Báo cáo hoàn thành", words("Kết quả", "Đã kèm danh sách 14 học viên."))
  await walk.be("committee")
  await walk.act("Duyệt hoàn thành", words("Đánh giá", "Đạt yêu cầu."))
  await reported("đã hoàn thành")
  await page.getByText("hoàn thành trong hạn").first().waitFor()
  const link = page.getByRole("link", { name: "Danh sách học viên.pdf" })
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()])
  expect(readFileSync(await download.path(), "utf8")).toContain("Học viên thứ hai")
})

type Grades = Pick<PersonPage["person"], "grade" | "className" | "completedGrade" | "completedYear">

/** Changes what the register says of somebody's schooling, as an officer would. @returns what stood before */
async function setGrades(id: string, wanted: Grades): Promise<Grades> {
  const { person } = await walk.server.get<PersonPage>(walk.api(`people/${id}`))
  const fields = ["grade", "className", "completedGrade", "completedYear"] as const
  const changes = fields
    .filter((field) => person[field] !== wanted[field])
    .map((field) => ({ field, old: person[field], new: wanted[field] }))
  const reply = await walk.send("PATCH", `people/${id}`, { changes, reason: "Em đã vào lớp 10" })
  expect(reply).toMatchObject({ applied: changes.length })
  return person
}

const stateOf = async (id: string) => (await walk.server.get<TaskPage>(walk.api(`tasks/${id}`))).task.state

test("a task proved by a figure proposes its completion when the figure is reached and opens when it falls back", async () => {
  const id = await walk.taskAt(directive, "II.2")
  const key = "criterion:lowerSecondary3.inUpper"
  const { figures } = await walk.server.get<{ figures: FigureState[] }>(walk.api("task-figures"))
  const figure = figures.find((one) => one.key === key)
  if (figure === undefined) throw new Error("the demo has no such figure")
  // Just above what stands: the next young person in school reaches it.
  const target = Math.ceil((1000 * figure.counted) / figure.of) / 10
  expect((100 * (figure.counted + 1)) / figure.of).toBeGreaterThanOrEqual(target)
  await walk.open(`nhiem-vu/${id}`)
  await walk.button("Sửa cách theo dõi").click()
  await page.getByLabel("Chứng minh bằng số liệu").selectOption(key)
  await page.getByLabel("Mức phải đạt (%)").fill(String(target).replace(".", ","))
  await walk.button("Lưu").click()
  await page.getByText("Số liệu chưa đạt mức phải đạt.").waitFor()

  const overview = await walk.server.get<Overview>(walk.api("overview"))
  const group = overview.details
    .find((one) => one.id.endsWith("3.inUpper"))
    ?.groups.find((one) => one.vi === "nghỉ sau lớp 9")
  const left = await walk.server.get<PeopleList>(
    walk.api(`people?limit=1&where=${encodeURIComponent(group?.where ?? "")}`),
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
  await walk.act("Duyệt hoàn thành", words("Đánh giá", "Đúng với danh sách."))
  await reported("đã hoàn thành")

  await setGrades(person, before)
  await expect.poll(() => stateOf(id), { timeout: 60_000 }).toBe("doing")
  await page.reload()
  await page.getByText("Số liệu đã xuống dưới mức phải đạt.").first().waitFor()
  await page.getByText("Số liệu của hệ thống").first().waitFor()
})

test("the review writes itself, keeps the words of its writer apart, and comes as a Word file of the Party's form", async () => {
  await walk.open(`van-ban/${directive}/bao-cao`)
  await walk.title().getByText("Sơ kết thực hiện Kế hoạch số 27-KH/ĐU").waitFor()
  await page.getByLabel("Lời văn thêm của người viết").first().fill("Cấp ủy đã họp nghe báo cáo hai lần.")
  await Promise.all([
    page.waitForResponse((reply) => reply.request().method() === "PUT" && reply.ok()),
    walk.button("Lưu lời văn").click(),
  ])
  // Each sentence opens what it was drawn from.
  const source = page.getByRole("link", { name: "nguồn" }).first()
  expect(await source.getAttribute("href")).toContain(`/${walk.place.unit}/${walk.place.year}/`)
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
  // The annex names every task with how it stands and its evidence.
  const rows = lines.filter((line) => /^(?:II\.1|II\.2|III\.1)\t/.test(line))
  expect(rows.map((row) => row.split("\t")[0])).toEqual(["II.1", "II.2", "III.1"])
  expect(rows[0]).toContain("đã hoàn thành")
  expect(rows[0]).toMatch(/văn bản .+; tệp Danh sách học viên\.pdf$/)
})

/** Files that hold no plan which could be read, what is said of each, and what of it leads on. */
const unreadable = [
  {
    what: "a PDF under a password",
    file: () => join(import.meta.dirname, "../packages/documents/src/text-document/testing/files/locked.pdf"),
    said: "Tệp được bảo vệ bằng mật khẩu nên không đọc được.",
    remedy: "bỏ mật khẩu",
  },
  {
    what: "a scan",
    file: () => ({
      name: "Kế hoạch quét.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(makePdf([[]])),
    }),
    said: "Tệp PDF chỉ có ảnh chụp trang giấy, không có chữ để đọc.",
    remedy: "Gửi bản Word của văn bản",
  },
  {
    what: "a file of 300 MB",
    file: () => join(folder, "Kế hoạch kèm ảnh.pdf"),
    said: "Tệp lớn hơn 20 MB nên chưa gửi.",
    remedy: "tách tệp",
  },
]

test.each(unreadable)("$what says so and leaves a way on", async ({ file, said, remedy }) => {
  await walk.open("van-ban/moi")
  let sent = 0
  page.on("request", (request) => {
    sent += request.url().endsWith("/directives/read") ? 1 : 0
  })
  await page.locator('input[type="file"]').setInputFiles(file())
  const alert = page.getByRole("alert")
  await alert.getByText(said).waitFor()
  expect(await alert.textContent()).toContain(remedy)
  // What is too large by far does not leave the machine.
  expect(sent).toBe(said.includes("chưa gửi") ? 0 : 1)
  expect(await walk.button("Nhập nhiệm vụ bằng tay").isEnabled()).toBe(true)
})

test("words without a structure are shown beside no task, and a passage of them is made one", async () => {
  await walk.open("van-ban/moi")
  await page.getByLabel("Nội dung văn bản").fill("Hôm nay chúng tôi họp mặt.\nThăm học viên lớp xóa mù chữ.")
  await walk.button("Đọc đoạn văn bản này").click()
  await page.getByRole("heading", { name: "Không tìm thấy nhiệm vụ nào trong văn bản" }).waitFor()
  await page.getByText("Thăm học viên lớp xóa mù chữ.").click({ clickCount: 3 })
  await walk.button("Lấy đoạn đang chọn làm nhiệm vụ").click()
  expect(await page.getByLabel("Nội dung nhiệm vụ").inputValue()).toContain("Thăm học viên lớp xóa mù chữ")
  await walk.button("Bỏ, đọc văn bản khác").click()
})

test("where nothing can be read the tasks are typed by hand", async () => {
  await walk.open("van-ban/moi")
  await walk.button("Nhập nhiệm vụ bằng tay").click()
  await page.getByLabel("Cơ quan ban hành").fill("Đảng ủy phường An Hòa")
  await page.getByLabel("Trích yếu").fill("thăm hỏi học viên lớp xóa mù chữ")
  await walk.button("Thêm một nhiệm vụ").click()
  await page.getByText("Có nhiệm vụ chưa ghi nội dung").waitFor()
  expect(await walk.button("Nhận 1 nhiệm vụ").isEnabled()).toBe(false)
  await page.getByLabel("Nội dung nhiệm vụ").fill("Thăm hỏi học viên")
  await walk.title().getByText("1 nhiệm vụ nhập bằng tay").waitFor()
  await walk.button("Nhận 1 nhiệm vụ").click()
  await page.waitForURL(/van-ban\/[0-9a-f-]{36}/)
  await page.getByText("Thăm hỏi học viên").first().waitFor()
})

test("no screen raised a script error", () => {
  expect(walk.errors).toEqual([])
})
