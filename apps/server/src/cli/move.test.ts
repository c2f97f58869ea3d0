import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { rm } from "node:fs/promises"
import { createServer } from "node:net"
import { join } from "node:path"
import { claimFirstRun, confirmTotp, signIn, startTotp } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeFirstRunCode } from "../administration/index.ts"
import { MadeBrowser } from "../administration/testing/made-browser.ts"
import { shownCode } from "../administration/testing/shown-code.ts"
import { identifyBySession } from "../platform/auth/identify-by-session.ts"
import { loadSecretBox } from "../platform/auth/secret-box.ts"
import { openEmptyTestDatabase } from "../platform/database/testing/test-database.ts"
import { makeReachableFolder } from "../platform/embedded-postgres/testing/make-reachable-folder.ts"
import { projectRoot } from "../platform/files/project-root.ts"
import { createApp } from "../platform/http/create-app.ts"
import { applyChanges, signDaily, verifyAll } from "../platform/ledger/index.ts"
import { makeRegister } from "../registry/testing/made-register.ts"
import { move } from "./backup.ts"
import { openContext } from "./open-context.ts"
import { allOperations } from "./operations.ts"

// The whole way of an office that outgrows its folder: people work in it, it is moved, the product starts on the server, and
// those who worked come in with the same password and the same phone to the same figures.
const folder = await makeReachableFolder("phocap-move-")
const data = join(folder, "data")
const target = await openEmptyTestDatabase()
const { host, port, user, password: databasePassword } = target.pool.options
const { rows: named } = await target.pool.query<{ name: string }>("SELECT current_database() AS name")
const login = `${user}:${encodeURIComponent(String(databasePassword ?? ""))}`
const url = host?.startsWith("/")
  ? `postgres://${login}@/${named[0]?.name}?host=${encodeURIComponent(host)}&port=${port}`
  : `postgres://${login}@${host}:${port}/${named[0]?.name}`
const password = "gió mùa đông bắc về"
const overview = "/api/units/99001/rounds/2026/overview"
let figures = ""
let server: ChildProcess | undefined
let address = ""
let said = ""

async function stop() {
  const running = server
  if (running === undefined || running.exitCode !== null) return
  running.kill("SIGTERM")
  await once(running, "exit")
}
afterAll(async () => {
  await stop()
  await target.close()
  await rm(folder, { recursive: true, force: true })
})

async function fillFolder() {
  const context = await openContext({ data })
  const { database } = context
  await database.pool.query(
    `INSERT INTO unit VALUES ('99', '99', 1, 'tỉnh', 'Tỉnh Thử', NULL, '2004-07-08', NULL),
       ('99', '99001', 3, 'phường', 'Phường Bến Mới', '99', '2025-07-01', NULL)`,
  )
  await database.pool.query("INSERT INTO round (province_code, unit_code, year) VALUES ('99', '99001', 2026)")
  const { households, people } = makeRegister(20)
  await applyChanges(database, {
    provinceCode: "99",
    unitCode: "99001",
    roundYear: 2026,
    batchId: context.newId(),
    kind: "import",
    actor: "Thử",
    at: context.now(),
    changes: [
      ...households.map((value) => ({ action: "create", entity: "household", id: value.id, value }) as const),
      ...people.map((value) => ({ action: "create", entity: "person", id: value.id, value }) as const),
    ],
  })
  if (context.signing !== undefined) await signDaily(database, context.signing, context.now())
  const app = await createApp(context, {
    operations: allOperations,
    identify: identifyBySession(context),
    webFolder: null,
    log: null,
  })
  const browser = new MadeBrowser(app)
  const code = (await makeFirstRunCode(context)) ?? ""
  await browser.call(claimFirstRun, { body: { code, userName: "chu", fullName: "Lê Thị Chủ", password } })
  await browser.call(startTotp, { body: { password } })
  const shown = await shownCode(context, "chu", Date.now())
  expect((await browser.call(confirmTotp, { body: { code: shown } })).status).toBe(200)
  // What was shown now is spent; who comes in next waits for another.
  await database.pool.query("UPDATE account SET totp_last_step = totp_last_step - 5")
  const seen = await app.inject({ url: overview, headers: { cookie: cookiesOf(browser) } })
  figures = JSON.stringify(seen.json())
  await app.close()
  await context.close()
}

const cookiesOf = ({ cookies }: MadeBrowser) => [...cookies].map((pair) => pair.join("=")).join("; ")

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const at = probe.address()
  probe.close()
  return typeof at === "object" && at !== null ? at.port : 0
}

beforeAll(async () => {
  await fillFolder()
  await move({ data, to: url })
  const at = await freePort()
  const main = join(projectRoot, "apps/server/src/main.ts")
  server = spawn(process.execPath, ["--import", "tsx", main, "start", "--port", String(at)], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATABASE_URL: url, PHOCAP_DATA: data },
  })
  address = `http://127.0.0.1:${at}`
  server.stdout?.on("data", (text) => {
    said += String(text)
  })
}, 120_000)

const post = (path: string, body: object, cookie = "") =>
  fetch(`${address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-phocap": "1", origin: address, cookie },
    body: JSON.stringify(body),
  })
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ")

test("the product serves from the server, nobody is in, and the ledger is sound there", {
  timeout: 90_000,
}, async () => {
  await expect.poll(() => said, { timeout: 80_000 }).toContain(`Phổ cập đang chạy: ${address}`)
  expect((await fetch(`${address}${overview}`)).status).toBe(401)
  await expect(openContext({ data })).rejects.toMatchObject({ code: "data.moved" })
  const { rows } = await target.pool.query<{ key: string }>("SELECT public_key AS key FROM ledger_root")
  for await (const { verification } of verifyAll(target, new Set(rows.map((row) => row.key)))) {
    expect(verification).toMatchObject({ sound: true })
  }
  expect(rows.length).toBeGreaterThan(0)
})

test("who worked in the folder comes in with the same password and phone, to the same figures", async () => {
  const first = await post(signIn.path, { userName: "chu", password })
  expect(await first.json()).toEqual({ next: "second-factor" })
  const secrets = await loadSecretBox(data, undefined)
  const code = await shownCode({ database: target, secrets }, "chu", Date.now())
  const second = await post("/api/sign-in/second", { code }, cookieOf(first))
  expect(second.status).toBe(200)
  const seen = await fetch(`${address}${overview}`, { headers: { cookie: cookieOf(second) } })
  expect(seen.status).toBe(200)
  expect(JSON.stringify(await seen.json())).toBe(figures)
})
