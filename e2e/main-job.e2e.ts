import { readFileSync, writeFileSync } from "node:fs"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Overview, PeopleList, PersonPage, Session, Table } from "@phocap/contract"
import { newPerson } from "@phocap/core"
import { ministryXlsBytes } from "@phocap/documents"
import ExcelJS from "exceljs"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// The one job that must always work: records → checked → official tables → verdict → who is missing → paper.
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
const year = 2026
let unit = ""

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
  const session = await server.get<Session>("/api/session")
  unit = session.start?.unit ?? ""
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const api = (path: string) => `/api/units/${unit}/rounds/${year}/${path}`
const heading = () => page.getByRole("heading", { level: 1 })
const open = (path: string) => page.goto(`${server.address}/${unit}/${year}/${path}`)

test("the home says who is missing, and labels the data as invented", async () => {
  await page.goto(server.address)
  await heading().getByText("Còn thiếu 7 em để đạt phổ cập trung học cơ sở mức độ 3").waitFor()
  await page.getByText("Dữ liệu minh họa, không phải người thật").waitFor()
  expect(page.url()).toContain(`/${unit}/${year}`)
})

test("a cell of an official table opens exactly its people, and a person the whole record", async () => {
  await open("bieu/TH-M1")
  const cell = page.locator('[data-at="F13"]')
  await cell.waitFor()
  const shown = Number(((await cell.textContent()) ?? "").replace(/\D/g, ""))
  await cell.click()
  await page.waitForURL(/o=F13/)
  const { sheet } = await server.get<Table>(api("tables/TH-M1"))
  const source = sheet.cells.find((one) => one.row === 13 && one.column === 6)?.source
  const list = await server.get<PeopleList>(
    api(`people?limit=500&where=${encodeURIComponent(source?.where ?? "")}`),
  )
  expect(list.total).toBe(shown)
  const first = list.people[0]
  await page
    .getByRole("link", { name: first?.fullName ?? "" })
    .first()
    .click()
  await page.waitForURL(/\/nguoi\//)
  await heading()
    .getByText(first?.fullName ?? "")
    .waitFor()
  await page.getByRole("button", { name: /Xem thêm \d+ ô/ }).click()
  // The record says in which cells it is counted: the cell that we came from is one of them.
  await page.locator('a[href*="TH-M1"][href*="F13"]').first().waitFor()
})

test("the arrow keys walk through a table and Enter opens the list", async () => {
  await open("bieu/TH-M1?o=F6")
  await page.locator('[data-at="F6"]').focus()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await page.waitForURL(/o=G7/)
})

test("the table downloads as .xlsx with the figures of the screen at the official addresses", async () => {
  await open("bieu/TH-M1")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href*="tables/TH-M1/file.xlsx"]').click(),
  ])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(readFileSync(await download.path()) as unknown as ExcelJS.Buffer)
  const worksheet = workbook.worksheets[0]
  const { sheet } = await server.get<Table>(api("tables/TH-M1"))
  let compared = 0
  for (const cell of sheet.cells) {
    if (cell.value.kind !== "count") continue
    expect(worksheet?.getCell(cell.row, cell.column).value).toBe(cell.value.count)
    compared++
  }
  expect(compared).toBeGreaterThan(300)
  expect(worksheet?.getCell("A1").value).toBe("Tỉnh: Minh Họa")
})

/** The workbook that an enumerator would send: seven who were out of school are back in grade 10. */
async function workbookOfSeven(): Promise<string> {
  const overview = await server.get<Overview>(api("overview"))
  const gap = overview.details.find((one) => one.id.endsWith("3.inUpper"))
  const left = gap?.groups.find((group) => group.vi === "nghỉ sau lớp 9")
  const list = await server.get<PeopleList>(
    api(`people?limit=7&where=${encodeURIComponent(left?.where ?? "")}`),
  )
  expect(list.people).toHaveLength(7)
  const pages = await Promise.all(list.people.map((one) => server.get<PersonPage>(api(`people/${one.id}`))))
  const school = {
    provinceCode: "99",
    levels: 8,
    system: 1,
    unitCode: unit,
    ownership: 1,
    independent: false,
    firstRound: 2020,
    lastRound: null,
  }
  const content = await ministryXlsxOf(
    pages.map(({ person }) =>
      newPerson({ ...person, grade: 10, className: "10A1", completedGrade: null, completedYear: null }),
    ),
    pages.map(({ household }) => household),
    school,
  )
  const path = join(await mkdtemp(join(tmpdir(), "phocap-file-")), "MauNhapLieu.xls")
  writeFileSync(path, content)
  return path
}

async function ministryXlsxOf(
  people: PersonPage["person"][],
  households: PersonPage["household"][],
  _: object,
): Promise<Uint8Array> {
  const session = await server.get<Session>("/api/session")
  const entry = session.units.find(
    (one) => one.code === unit && one.rounds.some((round) => round.year === year),
  )
  return ministryXlsBytes({
    people: (async function* () {
      yield* people
    })(),
    households: new Map(households.map((one) => [one.id, one])),
    schools: new Map(),
    info: { provinceName: "Tỉnh Minh Họa", communeName: entry?.name ?? "", unitCode: unit, year },
  })
}

test("a ministry workbook is previewed, accepted, changes the verdict, and is undone", async () => {
  const file = await workbookOfSeven()
  await open("nhap")
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.waitForURL(/\/nhap\/[0-9a-f-]{36}/, { timeout: 120_000 })
  await heading().getByText("7 người").waitFor()
  await page
    .getByRole("button", { name: /^(Đồng ý|Nhập|Ghi)/ })
    .first()
    .click()
  await expect
    .poll(
      async () =>
        (await server.get<Overview>(api("overview"))).verdicts.find(
          (one) => one.programme === "lowerSecondary",
        )?.reached,
      { timeout: 60_000 },
    )
    .toBe(3)
  await open("")
  await heading().waitFor()
  await expect.poll(() => heading().textContent(), { timeout: 30_000 }).not.toContain("Còn thiếu 7 em")

  // The same file again changes nothing.
  await open("nhap")
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.waitForURL(/\/nhap\/[0-9a-f-]{36}/, { timeout: 120_000 })
  await heading().getByText("không thay đổi gì").waitFor()

  const { imports } = await server.get<{ imports: { id: string; state: string }[] }>(api("imports"))
  const accepted = imports.find((one) => one.state === "accepted")
  await open(`nhap/${accepted?.id}`)
  await page.getByRole("button", { name: /Hoàn tác/ }).click()
  await expect
    .poll(
      async () =>
        (await server.get<Overview>(api("overview"))).verdicts.find(
          (one) => one.programme === "lowerSecondary",
        )?.reached,
      { timeout: 60_000 },
    )
    .toBe(2)
})

test("a hostile file is refused in plain words and leaves nothing behind", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "phocap-file-")), "MauNhapLieu.xlsx")
  writeFileSync(path, Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(2000, 7)]))
  const before = await server.get<{ imports: unknown[] }>(api("imports"))
  await open("nhap")
  await page.locator('input[type="file"]').setInputFiles(path)
  await page.getByRole("alert").first().waitFor()
  expect((await server.get<{ imports: unknown[] }>(api("imports"))).imports).toHaveLength(
    before.imports.length,
  )
})

test("a correction by hand keeps its history and can be undone", async () => {
  const list = await server.get<PeopleList>(
    api(`people?limit=1&where=${encodeURIComponent("age=6 & grade=1")}`),
  )
  const id = list.people[0]?.id ?? ""
  const before = await server.get<PersonPage>(api(`people/${id}`))
  const edit = (changes: object) =>
    fetch(`${server.address}${api(`people/${id}`)}`, {
      method: "PATCH",
      headers: { "content-type": "application/json", "x-phocap": "1" },
      body: JSON.stringify({ changes: [changes], reason: "Kiểm thử" }),
    }).then((reply) => reply.json() as Promise<{ applied: number; conflicts: unknown[] }>)
  expect(await edit({ field: "note", old: before.person.note, new: "đã gọi điện" })).toMatchObject({
    applied: 1,
  })
  // Somebody who had not seen that may not overwrite it.
  const stale = await edit({ field: "note", old: before.person.note, new: "khác" })
  expect([stale.applied, stale.conflicts.length]).toEqual([0, 1])
  await open(`nguoi/${id}`)
  await page.getByText("đã gọi điện").first().waitFor()
})

test("no screen raised a script error", () => {
  expect(errors).toEqual([])
})
