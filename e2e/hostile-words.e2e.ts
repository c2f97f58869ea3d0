import type { PeopleList, Session } from "@phocap/contract"
import type { BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openBrowser, openPage } from "./lib/browser.ts"
import { RunningServer } from "./lib/server.ts"

// What an insider may write wherever there is a field for words: every screen shows it as words, asks no other host for
// anything, and no page of others can frame it.
let server: RunningServer
let browser: BrowserContext
let page: Page
let errors: string[]
let place = { unit: "", year: 0 }
let person = { id: "", householdId: "" }
let directive = ""
let task = ""
/** What the browser was led to do. */
const led: string[] = []
const words = `"'><img src=x onerror=window.bad=1><svg/onload=window.bad=1>{{7*7}}`
const round = () => `/api/units/${place.unit}/rounds/${place.year}`

/** As our own pages call. */
async function call<T>(method: string, path: string, body: object): Promise<T> {
  const { status, answer } = await page.evaluate(
    async (asked) => {
      const reply = await fetch(asked.path, {
        method: asked.method,
        headers: { "content-type": "application/json", "x-phocap": "1" },
        body: JSON.stringify(asked.body),
      })
      return { status: reply.status, answer: await reply.json() }
    },
    { method, path, body },
  )
  expect([path, status, status === 200 ? null : answer]).toEqual([path, 200, null])
  return answer as T
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  ;({ page, errors } = await openPage(browser))
  page.on("dialog", (dialog) => {
    led.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(server.address) && !/^(data|blob|about):/.test(url)) led.push(`request ${url}`)
    if (url.endsWith("/x")) led.push(`picture ${url}`)
  })
  place = (await server.get<Session>("/api/session")).start ?? place
  const list = await server.get<PeopleList>(`${round()}/people?limit=1`)
  person = { ...person, ...list.people[0] }
  await page.goto(server.address)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test("markup is taken wherever people write words", async () => {
  type Of<Name extends string> = Record<Name, Record<string, unknown>>
  const { person: record } = await server.get<Of<"person">>(`${round()}/people/${person.id}`)
  const { household } = await server.get<Of<"household">>(`${round()}/households/${person.householdId}`)
  const edit = (fields: readonly string[], old: Record<string, unknown>) => ({
    changes: fields.map((field) => ({ field, old: old[field] ?? null, new: words })),
    reason: words,
  })
  await call("PATCH", `${round()}/people/${person.id}`, edit(["familyName", "note", "guardianName"], record))
  await call("PATCH", `${round()}/households/${person.householdId}`, edit(["address"], household))
  const signers = { place: words, preparer: words, signerBody: words, signerTitle: words, signer: words }
  await call("PUT", `/api/units/${place.unit}/settings`, { ...signers, choices: {} })
  const head = {
    parentId: null,
    style: "party",
    kind: words,
    number: words.slice(0, 40),
    issuedOn: "2026-01-15",
    issuer: words,
    subject: words,
    basis: words,
    recipients: words,
    signer: words,
    signerTitle: words,
    fileName: words,
    text: `1. ${words}`,
  }
  const planned = {
    clause: "1",
    title: words,
    spanStart: 0,
    spanEnd: 3,
    parties: [{ role: "owner", name: words, start: 0, end: 3 }],
    deadlineWords: words,
    dueOn: "2026-10-30",
    standing: false,
    rhythm: null,
    product: words,
    answersId: null,
  }
  const made = await call<{ id: string }>("POST", `${round()}/directives`, {
    directive: head,
    tasks: [planned],
  })
  directive = made.id
  const { tasks } = await server.get<{ tasks: { id: string }[] }>(`${round()}/tasks?directive=${directive}`)
  task = tasks[0]?.id ?? ""
  await call("POST", `${round()}/tasks/${task}/reports`, { kind: "accept", text: words, values: {} })
  await call("POST", `${round()}/tasks/${task}/reports`, {
    kind: "evidence",
    text: words,
    values: { type: "note", value: words },
  })
  const paper = await server.get<{ revision: number; passages: { id: string }[] }>(`${round()}/papers/report`)
  await call("PUT", `${round()}/papers/report/passages/${paper.passages[0]?.id}`, {
    revision: paper.revision,
    text: words.replace(/\{.*/, ""),
  })
})

test("markup that people wrote is read on the screen as they wrote it, and does nothing", async () => {
  const screens: readonly (readonly [path: string, shows: boolean])[] = [
    ["", false],
    [`/nguoi?q=${encodeURIComponent("svg")}`, false],
    [`/nguoi/${person.id}`, true],
    [`/ho/${person.householdId}`, true],
    ["/lich-su", true],
    ["/cai-dat", false],
    ["/bieu/TH-M1", false],
    ["/van-ban", true],
    [`/van-ban/${directive}`, true],
    ["/nhiem-vu", true],
    [`/nhiem-vu/${task}`, true],
    ["/tong-quan-nhiem-vu", false],
    [`/van-ban/${directive}/bao-cao`, false],
    ["/ho-so", false],
    ["/ho-so/report", true],
    ["/kiem-tra", false],
    [`/nguoi?q=${encodeURIComponent(words)}`, false],
  ]
  for (const [path, shows] of screens) {
    await page.goto(`${server.address}/${place.unit}/${place.year}${path}`)
    await page.locator("main h1").first().waitFor()
    await expect.poll(() => page.locator("[aria-busy=true]").count(), { timeout: 30_000 }).toBe(0)
    const found = await page.evaluate(() => ({
      bad: "bad" in window,
      planted: document.querySelectorAll("[onerror],[onload],img[src='x']").length,
      text: `${document.body.textContent} ${[...document.querySelectorAll("textarea,input")].map((field) => (field as HTMLInputElement).value).join(" ")}`,
    }))
    expect([path, found.bad, found.planted]).toEqual([path, false, 0])
    if (shows) expect([path, found.text.includes("<img src=x onerror=window.bad=1>")]).toEqual([path, true])
  }
  expect(led).toEqual([])
  expect(errors).toEqual([])
})

test("another page cannot frame the product", async () => {
  const other = await browser.newPage()
  const refused: string[] = []
  other.on("console", (message) => refused.push(message.text()))
  await other.setContent(`<iframe src="${server.address}/"></iframe>`)
  await expect.poll(() => refused.join(" ")).toMatch(/frame-ancestors|refused to (display|frame)/i)
  expect(await other.frames()[1]?.locator("main").count()).toBe(0)
  await other.close()
})
