import { join } from "node:path"
import type { CampaignPage } from "@phocap/contract"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openWalk, type Walk } from "./lib/walk.ts"

// Spreading the word: a session with its photographs, what the plan asks for beside what was reached, and a model worth
// copying from its proposal to those who copy it.
let walk: Walk
let page: Page
/** Nothing was asked for there, and nothing done. */
let hamlet = ""

const cover = async () => (await walk.server.get<CampaignPage>(walk.api("campaign"))).cover
const shortHamlets = async () => (await cover()).filter((one) => one.hamlet !== null && one.short > 0).length

beforeAll(async () => {
  walk = await openWalk()
  page = walk.page
  const free = (await cover()).find((one) => one.hamlet !== null && Object.keys(one.audiences).length === 0)
  hamlet = free?.hamlet ?? ""
  await walk.open("tuyen-truyen")
})
afterAll(() => walk?.close())

/** Records something done: its kind, and each field by its label. */
async function record(kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await walk.button("Ghi một hoạt động").click()
  await page.getByLabel("Loại").first().selectOption(kind)
  await fill(fields)
}

async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
  const form = walk.sheet("Hoạt động")
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label)
    if ((await field.evaluate((one) => one.tagName)) === "SELECT") await field.selectOption(value)
    else await field.fill(value)
  }
  await form.getByRole("button", { name: "Lưu" }).click()
  await form.waitFor({ state: "detached" })
}

const entry = (title: string) => page.getByRole("listitem").filter({ hasText: title })
const covered = () =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: hamlet, exact: true }) })
/** Waits until the hamlet's row says each of these. */
async function says(...words: readonly string[]): Promise<void> {
  for (const one of words) await covered().getByText(one).first().waitFor()
}

test("a session is recorded, and its photographs are added, seen and taken off", async () => {
  await walk.be("front")
  await record("Buổi tuyên truyền", {
    "Nội dung": "Trẻ 5 tuổi đến trường đúng tuổi",
    "Thôn, tổ": hamlet,
    "Đối tượng": "Cha mẹ học sinh",
    "Số người dự": "30",
    "Người nói": "Báo cáo viên phường",
  })
  const session = entry("Trẻ 5 tuổi đến trường đúng tuổi")
  await session.getByText(`${hamlet} · Cha mẹ học sinh · 30 người · người nói: Báo cáo viên phường`).waitFor()
  await says("1 buổi", "30 người")
  await session.getByRole("button", { name: "Thêm ảnh" }).click()
  // What is to be seen is said before the file is chosen.
  expect(await session.locator('input[type="file"]').isDisabled()).toBe(true)
  for (const seen of ["Toàn cảnh buổi họp", "Phát tờ gấp"]) {
    await session.getByLabel("Ảnh chụp gì").fill(seen)
    await session
      .locator('input[type="file"]')
      .setInputFiles(join(import.meta.dirname, "../docs/images/home.png"))
    const photo = session.getByRole("img", { name: seen })
    await photo.waitFor()
    await expect.poll(() => photo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
  }
  await session.getByRole("button", { name: "Ảnh (2)" }).waitFor()
  await session.getByRole("button", { name: "Gỡ ảnh: Phát tờ gấp" }).click()
  await session.getByRole("button", { name: "Ảnh (1)" }).waitFor()
  expect(await session.getByRole("img").count()).toBe(1)
  await session.getByLabel("Ảnh chụp gì").fill("Không phải ảnh")
  await session
    .locator('input[type="file"]')
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: Buffer.from("không phải ảnh") })
  await session.getByText("Tệp này không phải ảnh, hoặc đã hỏng. Chọn tệp khác.").waitFor()
})

test("what the plan asks for is entered, what is short is said in words, and goes as it is reached", async () => {
  const before = await shortHamlets()
  await walk.be("committee")
  await walk.button("Đặt chỉ tiêu theo kế hoạch").click()
  await page.getByLabel("Nơi").selectOption(hamlet)
  await page.getByLabel("Cha mẹ học sinh: Số buổi").fill("2")
  await page.getByLabel("Cha mẹ học sinh: Số người dự").fill("50")
  await page.getByLabel("Số gia đình phải đến").fill("20")
  await walk.button("Lưu chỉ tiêu").click()
  await walk
    .title()
    .getByText(`${before + 1} thôn, tổ chưa đạt kế hoạch tuyên truyền`)
    .waitFor()
  await says("1/2 buổi", "thiếu 1", "30/50 người", "thiếu 20", "0/20")
  await walk.be("front")
  // Who may not set the plan has no way to.
  expect(await walk.button("Đặt chỉ tiêu theo kế hoạch").count()).toBe(0)
  await record("Buổi tuyên truyền", {
    "Nội dung": "Chọn trường sau lớp 9",
    "Thôn, tổ": hamlet,
    "Đối tượng": "Cha mẹ học sinh",
    "Số người dự": "25",
  })
  await record("Đến từng nhà", {
    "Nội dung": "Đến nhà trẻ chưa ra lớp",
    "Thôn, tổ": hamlet,
    "Số gia đình đã đến": "20",
  })
  await says("2/2 buổi", "55/50 người", "20/20")
  expect(await covered().getByText("thiếu").count()).toBe(0)
  expect(await shortHamlets()).toBe(before)
})

test("a model worth copying is proposed, commended, published, and says who copies it", async () => {
  const title = "Lớp học chữ buổi tối tại nhà văn hóa"
  await walk.be("officer")
  await record("Mô hình hay", { "Nội dung": title, "Thôn, tổ": "Tổ 7" })
  await entry(title).getByText("Mô hình hay · đề xuất").waitFor()
  await walk.be("committee")
  const edit = () => walk.button(`Sửa: ${title}`).click()
  await edit()
  await fill({ "Đến bước": "biểu dương" })
  await entry(title).getByText("Mô hình hay · biểu dương").waitFor()
  await edit()
  await fill({
    "Đến bước": "phổ biến, nhân rộng",
    "Học theo ở đâu, ghi chú": "Tổ 9 và Thôn Đồi Chè học theo",
  })
  await page.getByRole("toolbar", { name: "Loại hoạt động" }).getByText("Mô hình hay").click()
  await entry(title).getByText("Mô hình hay · phổ biến, nhân rộng").waitFor()
  await entry(title).getByText("Tổ 9 và Thôn Đồi Chè học theo").waitFor()
  // Both models, and nothing else.
  expect(await page.getByRole("region", { name: "Hoạt động tuyên truyền" }).locator("ol > li").count()).toBe(
    2,
  )
})

test("no screen raised a script error", () => {
  expect(walk.errors).toEqual([])
})
