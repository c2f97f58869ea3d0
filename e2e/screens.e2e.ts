import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { PeopleList, Session, TaskList } from "@phocap/contract"
import type { BrowserContext } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// Every screen opens at both sizes, holds to WCAG 2.2 AA as far as a machine can tell, and scrolls nowhere sideways.
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const sizes = { laptop: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }
let server: RunningServer
let paths: Record<string, string> = {}

beforeAll(async () => {
  server = await RunningServer.start()
  const session = await server.get<Session>("/api/session")
  const { unit = "", year = 0 } = session.start ?? {}
  const base = `/${unit}/${year}`
  const people = await server.get<PeopleList>(`/api/units/${unit}/rounds/${year}/people?limit=1`)
  const person = people.people[0]
  const tasks = await server.get<TaskList>(`/api/units/${unit}/rounds/${year}/tasks?view=stuck`)
  const task = tasks.tasks[0]
  paths = {
    home: `${base}/`,
    province: `/99/${year}/`,
    tables: `${base}/bieu`,
    table: `${base}/bieu/THCS-M1`,
    people: `${base}/nguoi`,
    person: `${base}/nguoi/${person?.id}`,
    households: `${base}/ho`,
    household: `${base}/ho/${person?.householdId}`,
    import: `${base}/nhap`,
    schools: `${base}/truong`,
    money: `${base}/tai-chinh`,
    standards: `${base}/dat-chuan`,
    whatIf: `${base}/gia-dinh`,
    law: `${base}/luat`,
    checks: `${base}/kiem-tra`,
    settings: `${base}/cai-dat`,
    tasks: `${base}/nhiem-vu`,
    taskBoard: `${base}/nhiem-vu?dang=board&xem=all`,
    taskCalendar: `${base}/nhiem-vu?dang=calendar&xem=all`,
    task: `${base}/nhiem-vu/${task?.id}`,
    directives: `${base}/van-ban`,
    directive: `${base}/van-ban/${task?.directiveId}`,
    readDirective: `${base}/van-ban/moi`,
    accounts: `${base}/tai-khoan`,
    matrix: `${base}/phan-quyen`,
    backups: `${base}/sao-luu`,
    accessLog: `${base}/nhat-ky`,
    personalData: `${base}/du-lieu-ca-nhan`,
    signIn: "/dang-nhap",
    firstRun: "/bat-dau#ma",
    invitation: "/loi-moi",
    directiveReview: `${base}/van-ban/${task?.directiveId}/bao-cao`,
    urging: `${base}/van-ban/${task?.directiveId}/bao-cao?loai=urging`,
    taskOverview: `${base}/tong-quan-nhiem-vu`,
    supervision: `${base}/van-ban/${task?.directiveId}/giam-sat`,
    organs: `${base}/to-chuc`,
    campaigns: `${base}/tuyen-truyen`,
    campaignsNarrowed: `${base}/tuyen-truyen?loai=session&noi=~`,
    campaignsAbove: `/99/${year}/tuyen-truyen`,
    taskOverviewAbove: `/99/${year}/tong-quan-nhiem-vu`,
    round: `${base}/nop`,
    sealedRound: `/${unit}/${year - 1}/nop`,
    provinceRounds: `/99/${year}/nop`,
    dossier: `${base}/ho-so`,
    paper: `${base}/ho-so/report`,
    decision: `${base}/ho-so/committee`,
    history: `${base}/lich-su`,
    personAsOf: `${base}/nguoi/${person?.id}/ngay`,
    householdAsOf: `${base}/ho/${person?.householdId}/ngay`,
    recognition: `${base}/cong-nhan`,
    provinceRecognition: `/99/${year}/cong-nhan`,
    provinceDossier: `/99/${year}/ho-so`,
    provinceReport: `/99/${year}/ho-so/report`,
    checkPaper: `${base}/kiem-van-ban`,
    inspection: `/99/${year}/ho-so/inspection-${unit}`,
  }
})
afterAll(() => server?.stop())

interface Violation {
  id: string
  impact: string | null
  nodes: { target: string[]; failureSummary?: string }[]
}

describe.each(Object.entries(sizes))("on a %s", (_, size) => {
  let browser: BrowserContext
  beforeAll(async () => {
    browser = await openBrowser(size)
  })
  afterAll(() => browser?.close())

  test.each([
    "home",
    "tasks",
    "taskBoard",
    "taskCalendar",
    "task",
    "directives",
    "directive",
    "readDirective",
    "directiveReview",
    "urging",
    "taskOverview",
    "supervision",
    "organs",
    "campaigns",
    "province",
    "tables",
    "table",
    "people",
    "person",
    "households",
    "household",
    "import",
    "schools",
    "money",
    "standards",
    "whatIf",
    "law",
    "checks",
    "settings",
    "accounts",
    "matrix",
    "accessLog",
    "backups",
    "personalData",
    "signIn",
    "firstRun",
    "invitation",
    "round",
    "sealedRound",
    "provinceRounds",
    "dossier",
    "paper",
    "decision",
    "history",
    "personAsOf",
    "householdAsOf",
    "recognition",
    "provinceRecognition",
    "provinceDossier",
    "provinceReport",
    "inspection",
    "checkPaper",
  ])("%s", async (name) => {
    const { page, errors } = await openPage(browser)
    await page.goto(`${server.address}${paths[name]}`)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null)
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(width[0], "the page scrolls sideways").toBeLessThanOrEqual(width[1] ?? 0)
    // The policy of the server forbids scripts from elsewhere; the checker is let in through the debugger.
    const session = await page.context().newCDPSession(page)
    await session.send("Runtime.evaluate", { expression: axe })
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then((r) => r.violations)`,
    )) as Violation[]
    const words = found.map(
      (one) =>
        `${one.id}: ${one.nodes
          .slice(0, 3)
          .map((node) => node.target.join(" "))
          .join("; ")}`,
    )
    expect(words).toEqual([])
    expect(errors).toEqual([])
    // No id, no English, no stack trace in front of an officer.
    const text = await page.locator("main").textContent()
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|undefined|null|NaN|\[object/)
    await page.close()
  })
})
