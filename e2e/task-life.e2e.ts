import type { DirectiveLine, FollowUpPage, TaskList } from "@phocap/contract"
import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openWalk, type Walk } from "./lib/walk.ts"

// What can happen to a task between its order and its end, as those see it whom it concerns: more time asked for, handed
// on, paused, opened again, reminded of; an obstacle taken to the level above; shared out among bodies; a body that ended
// and its successor; and a supervisor's finding that becomes a task and gets its answer.
let walk: Walk
let page: Page
const ids: Record<string, string> = {}
const province = "99"

const plan = {
  parentId: null,
  style: "party",
  kind: "Kế hoạch",
  number: "45-KH/ĐU",
  issuedOn: "2026-11-02",
  issuer: "Ban Thường vụ Đảng ủy phường An Hòa",
  subject: "mở rộng lớp xóa mù chữ",
  basis: "",
  signer: null,
  signerTitle: null,
  fileName: null,
  text: "",
}
const order = (clause: string, title: string, holder: string, dueOn: string | null) => ({
  clause,
  title,
  spanStart: null,
  spanEnd: null,
  parties: [{ role: "owner", name: holder, start: null, end: null }],
  deadlineWords: "",
  dueOn,
  standing: false,
  rhythm: null,
  product: null,
})

beforeAll(async () => {
  walk = await openWalk()
  page = walk.page
  const tasks = [
    order("1", "Rà danh sách người chưa biết chữ", "Phòng Văn hóa - Xã hội", "2026-12-10"),
    order("2", "Vận động học viên ra lớp", "Các ban, ngành, đoàn thể phường", "2026-12-20"),
  ]
  const { id } = await walk.send<{ id: string }>("POST", "directives", { directive: plan, tasks })
  ids.plan = id
  for (const clause of ["1", "2"]) ids[clause] = await walk.taskAt(id, clause)
  await walk.open(`nhiem-vu/${ids["1"]}`)
})
afterAll(() => walk?.close())

const say =
  (...fields: readonly (readonly [label: string, text: string])[]) =>
  async (form: Locator) => {
    for (const [label, text] of fields) await form.getByLabel(label, { exact: true }).fill(text)
  }

test("more time is asked for and refused, asked for again and granted; the original time stays", async () => {
  await walk.be("officer")
  await walk.act("Tiếp nhận")
  await walk.act("Xin gia hạn", say(["Hạn mới đề nghị", "15/1/2027"], ["Lý do", "Chờ rà xong các tổ"]))
  await walk.told("So với hạn gốc", "Đang xin gia hạn đến 15/01/2027.")
  await walk.be("committee")
  await walk.act("Không gia hạn", say(["Lý do", "Còn đủ thời gian"]))
  await walk.told("Diễn biến", "Không đồng ý gia hạn")
  expect(await page.getByText("Đang xin gia hạn").count()).toBe(0)
  await walk.be("officer")
  await walk.act("Xin gia hạn", say(["Hạn mới đề nghị", "31/12/2026"], ["Lý do", "Thêm hai tổ mới"]))
  await walk.be("committee")
  await walk.act("Đồng ý gia hạn")
  await walk.told("So với hạn gốc", "10/12/2026 · gia hạn đến 31/12/2026")
})

test("it is paused and taken up, handed on, done, opened again and reminded of, each seen and counted", async () => {
  await walk.act("Tạm dừng", say(["Lý do", "Chờ kinh phí"]))
  await walk.told("Báo cáo", "tạm dừng")
  await walk.act("Tiếp tục")
  await walk.told("Báo cáo", "đang thực hiện")
  await walk.be("officer")
  await walk.act("Chuyển tiếp", say(["Chuyển cho", "Trung tâm học tập cộng đồng phường"]))
  await walk.told("Ai làm gì", "Trung tâm học tập cộng đồng phường")
  await walk.be("centre")
  await walk.act("Tiếp nhận")
  await walk.act("Báo cáo hoàn thành", say(["Kết quả", "Đã rà 32 thôn, tổ."]))
  await walk.be("committee")
  await walk.act("Duyệt hoàn thành", say(["Đánh giá", "Đạt."]))
  await walk.told("Báo cáo", "đã hoàn thành")
  await walk.act("Mở lại", say(["Lý do", "Sót hai tổ mới lập"]))
  await walk.told("Báo cáo", "đang thực hiện")
  for (const words of ["Bổ sung Tổ 24.", "Bổ sung Tổ 25."])
    await walk.act("Nhắc việc", say(["Lời nhắc", words]))
  await walk.open(`van-ban/${ids.plan}`)
  const row = page.getByRole("row").filter({ hasText: "Rà danh sách người chưa biết chữ" })
  await row.getByText("đã nhắc 2 lần").waitFor()
  expect(await row.textContent()).toContain("10/12/2026 · gia hạn đến 31/12/2026")
})

test("a task of many is shared out to its bodies and closes through their parts", async () => {
  await walk.open(`nhiem-vu/${ids["2"]}`)
  await walk.be("committee")
  await walk.button("Chia cho từng đơn vị").click()
  const meant = page.getByRole("group", { name: "Đơn vị thuộc “Các ban, ngành, đoàn thể phường”" })
  for (const box of await meant.getByRole("checkbox").all()) await box.uncheck()
  const wanted = ["Phòng Văn hóa - Xã hội", "Ủy ban Mặt trận Tổ quốc Việt Nam phường"]
  for (const name of wanted) await meant.getByLabel(name, { exact: true }).check()
  await walk.button("Chia cho 2 đơn vị").click()
  await page.getByRole("heading", { name: "Từng đơn vị: 0/2 đã hoàn thành" }).waitFor()
  const whole = page.url()
  for (const [i, role] of ["officer", "front"].entries()) {
    await page.goto(whole)
    await page.locator("main").getByRole("link", { name: wanted[i], exact: true }).click()
    await page.getByText("Là một phần của nhiệm vụ chung").waitFor()
    await walk.be(role)
    await walk.act("Báo cáo hoàn thành", say(["Kết quả", "Đã đến từng nhà."]))
    await walk.be("committee")
    await walk.act("Duyệt hoàn thành", say(["Đánh giá", "Đạt."]))
    await walk.told("Báo cáo", "đã hoàn thành")
  }
  await page.goto(whole)
  await page.getByRole("heading", { name: "Từng đơn vị: 2/2 đã hoàn thành" }).waitFor()
  await walk.told("Báo cáo", "đã hoàn thành")
})

test("a body that ended passes its task to its successor, and the task says so", async () => {
  const name = "Hội Khuyến học thị trấn"
  const row = page.getByRole("row").filter({ hasText: name })
  await walk.open("to-chuc")
  await walk.be("committee")
  await walk.button("Thêm tổ chức").click()
  await page.getByLabel("Tên", { exact: true }).fill(name)
  await page.getByLabel("Loại").selectOption("massOrganisation")
  await walk.button("Lưu").click()
  await row.getByText("đang hoạt động").waitFor()
  const before = { ...plan, number: "12-KH/ĐU", issuedOn: "2025-03-10" }
  const task = order("1", "Bàn giao hồ sơ lớp học", name, "2026-12-30")
  await walk.send("POST", "directives", { directive: before, tasks: [task] })
  await page.reload()
  await walk.button(`Sửa ${name}`).click()
  await page.getByLabel("Ngày kết thúc").fill("30/6/2025")
  await page.keyboard.press("Tab")
  await page.getByLabel("Nhận thay").selectOption("Trung tâm học tập cộng đồng phường")
  await walk.button("Lưu").click()
  await row.getByText("kết thúc 30/06/2025").waitFor()
  expect(await row.textContent()).toContain("Trung tâm học tập cộng đồng phường")
  await row.getByRole("link", { name: "1" }).click()
  await page.getByRole("link", { name: /Bàn giao hồ sơ lớp học/ }).click()
  await walk.told("Ai làm gì", "nhận thay Hội Khuyến học thị trấn (đã kết thúc)")
  await walk.told("Ai làm gì", "Trung tâm học tập cộng đồng phường")
})

test("an obstacle is taken to the level above, which sees it as stuck and removes it", async () => {
  const { directives } = await walk.server.get<{ directives: DirectiveLine[] }>(walk.api("directives"))
  const above = directives.find((one) => one.unit === province)?.id ?? ""
  const { tasks } = await walk.server.get<TaskList>(walk.api(`tasks?directive=${above}`))
  const task = tasks.find((one) => one.clause === "II.2")
  await walk.open(`nhiem-vu/${task?.id}`)
  await walk.be("officer")
  await walk.act(
    "Nêu vướng mắc",
    say(["Cấp có thể tháo gỡ", "UBND tỉnh"], ["Khó khăn, vướng mắc", "Thiếu giáo viên dạy lớp đêm"]),
  )
  await walk.told("Minh chứng", "1 vướng mắc, 0 ngày")
  // What the province ordered, the ward does not decide on.
  await walk.be("committee")
  expect(await walk.acts().getByRole("button", { name: "Tháo gỡ vướng mắc" }).count()).toBe(0)
  await walk.open("nhiem-vu?xem=stuck", province)
  await page.getByRole("link", { name: new RegExp(task?.title ?? "") }).click()
  await walk.told("Diễn biến", "Gửi UBND tỉnh.")
  await walk.act("Tháo gỡ vướng mắc", say(["Cách tháo gỡ", "Biệt phái ba giáo viên từ phường bên"]))
  await page.getByText("1 vướng mắc, 0 ngày").waitFor({ state: "detached" })
  await walk.open(`nhiem-vu/${task?.id}`)
  await walk.told("Diễn biến", "Về: Thiếu giáo viên dạy lớp đêm")
  await walk.told("Diễn biến", "Biệt phái ba giáo viên từ phường bên")
})

test("a supervisor's finding becomes a task with a deadline, and its answer is seen beside the visit", async () => {
  const visits = `van-ban/${ids.plan}/giam-sat`
  await walk.open(visits)
  await walk.be("front")
  await walk.button("Ghi một cuộc giám sát").click()
  await walk.button("Lưu cuộc giám sát").click()
  await page.getByText("Ghi cơ quan giám sát.").waitFor()
  await page.getByLabel("Cơ quan giám sát").fill("Ủy ban Mặt trận Tổ quốc Việt Nam phường")
  await page.getByLabel("Làm việc tại").fill("Trung tâm học tập cộng đồng phường")
  await page.getByLabel("Kết quả, nhận xét").fill("Lớp đủ học viên, thiếu đèn.")
  await walk.button("Thêm kiến nghị").click()
  await page.getByLabel("Phải làm gì").fill("Lắp thêm đèn cho phòng học")
  await page.getByLabel("Đơn vị phải trả lời").fill("Trung tâm học tập cộng đồng phường")
  await page.getByLabel("Hạn hoàn thành").fill("20/12/2026")
  await walk.button("Lưu cuộc giám sát").click()
  await walk.title().getByText("1 cuộc giám sát, 1 kiến nghị chưa xong").waitFor()
  await page.getByRole("link", { name: "Lắp thêm đèn cho phòng học" }).click()
  await walk.told("So với hạn gốc", "20/12/2026")
  await walk.be("centre")
  await walk.act("Tiếp nhận")
  await walk.act("Báo cáo hoàn thành", say(["Kết quả", "Đã lắp bốn bóng đèn."]))
  await walk.be("committee")
  await walk.act("Duyệt hoàn thành", say(["Đánh giá", "Đã đến xem."]))
  await walk.open(visits)
  await walk.title().getByText("1 cuộc giám sát, 0 kiến nghị chưa xong").waitFor()
  await page.getByText("Trung tâm học tập cộng đồng phường · đã hoàn thành").waitFor()
  const { visits: kept } = await walk.server.get<FollowUpPage>(walk.api(`directives/${ids.plan}/follow-up`))
  expect(kept[0]?.tasks.map((task) => task.state)).toEqual(["done"])
})

test("by the keyboard alone: an opened form has it, a closed one gives it back, and the bar on top never hides it", async () => {
  await walk.open(`nhiem-vu/${ids["1"]}`)
  const act = walk.acts().getByRole("button", { name: "Nêu vướng mắc" })
  await act.press("Enter")
  const level = page.getByLabel("Cấp có thể tháo gỡ")
  await expect.poll(() => level.evaluate((field) => field === document.activeElement)).toBe(true)
  await walk.button("Thôi").press("Enter")
  await expect.poll(() => act.evaluate((button) => button === document.activeElement)).toBe(true)
  await walk.button("Sửa cách theo dõi").focus()
  const hidden: string[] = []
  for (let back = 0; back < 14; back++) {
    await page.keyboard.press("Shift+Tab")
    const under = await page.evaluate(() => {
      const here = document.activeElement
      const bar = document.querySelector("header")
      if (here === null || bar === null || here.closest("main") === null) return null
      const covered = here.getBoundingClientRect().top < bar.getBoundingClientRect().bottom
      return covered ? here.textContent : null
    })
    if (under !== null) hidden.push(under)
  }
  expect(hidden).toEqual([])
})

test("no screen raised a script error", () => {
  expect(walk.errors).toEqual([])
})
