import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Writable } from "node:stream"
import { route } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { z } from "zod"
import { localOfficer } from "../auth/actor.ts"
import { identifyAs } from "../auth/identify.ts"
import type { Database } from "../database/index.ts"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { projectRoot } from "../files/project-root.ts"
import { LawLibrary } from "../law/law-library.ts"
import { loadLaw } from "../law/load-law.ts"
import { PopulationStore } from "../population/population-store.ts"
import { createApp } from "./create-app.ts"
import { operation } from "./operation.ts"
import { sendFile } from "./send-file.ts"

// The server around the operations: what it says of itself, what it takes, what it serves from the disk, what it writes down.

const at = { policy: "read-figures", summary: "of the test" } as const
const fail = route({
  ...at,
  method: "GET",
  path: "/api/test/fail/:word",
  params: z.object({ word: z.string() }),
  reply: null,
})
const refuse = route({ ...at, method: "POST", path: "/api/test/refuse", reply: null })
const echo = route({
  ...at,
  method: "POST",
  path: "/api/test/echo",
  body: z.object({ name: z.string() }),
  reply: z.object({ name: z.string(), admin: z.boolean() }),
})
const file = route({
  ...at,
  method: "POST",
  path: "/api/test/file",
  body: z.object({ name: z.string() }),
  reply: null,
})

const operations = [
  operation(fail, async (_, { params }) => {
    if (params.word === "detail")
      throw Object.assign(new Error("duplicate key"), { code: "23505", detail: "Key (name)=(Kín) exists." })
    throw new Error(`relation "account" at /srv/phocap/apps/server, key ${params.word}`)
  }),
  operation(refuse, async () => {
    throw new PhocapError("auth.forbidden", "Không được.", "Hỏi.", 403)
  }),
  operation(echo, async (_, { body }) => ({ name: body.name, admin: "admin" in body || "admin" in {} })),
  operation(file, async (_, { body, reply }) => sendFile(reply, body.name, "x")),
]

let database: Database
let app: FastifyInstance
let folder = ""
let log = ""

beforeAll(async () => {
  database = await openTestDatabase()
  const law = new LawLibrary(await loadLaw(join(projectRoot, "law")))
  folder = await mkdtemp(join(tmpdir(), "phocap-web-"))
  await mkdir(join(folder, "dist", "assets"), { recursive: true })
  await mkdir(join(folder, "dist", ".git"))
  await writeFile(join(folder, "secret.txt"), "khóa")
  await writeFile(join(folder, "dist", ".git", "config"), "[remote]")
  await writeFile(join(folder, "dist", ".env"), "KEY=khóa")
  await writeFile(join(folder, "dist", "index.html"), "<!doctype html><title>Phổ cập</title>")
  await writeFile(join(folder, "dist", "assets", "a.js"), "export {}")
  app = await createApp(
    {
      database,
      law,
      populations: new PopulationStore(database, law),
      actor: localOfficer,
      now: () => "2026-09-30T08:00:00.000Z",
      newId: () => "01900000-0000-7000-8000-000000000001",
      demo: false,
      publicUrl: "https://phocap.example",
    },
    {
      operations,
      identify: identifyAs({ ...localOfficer, accountId: "01900000-0000-7000-8000-00000000000a" }),
      webFolder: join(folder, "dist"),
      log: "warn",
      logTo: new Writable({
        write(chunk, _encoding, done) {
          log += chunk
          done()
        },
      }),
    },
  )
})
afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  log = ""
})
const lines = () =>
  log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test("page, script, reply, file, refusal and failure bear the same headers", async () => {
  const answers = await Promise.all([
    app.inject({ url: "/" }),
    app.inject({ url: "/99001/2026/tra-cuu" }),
    app.inject({ url: "/assets/a.js" }),
    app.inject({ url: "/assets/gone.js" }),
    app.inject({ method: "POST", url: echo.path, payload: { name: "x" } }),
    app.inject({ method: "POST", url: file.path, payload: { name: "x.pdf" } }),
    app.inject({ method: "POST", url: refuse.path }),
    app.inject({ url: "/api/test/fail/x" }),
    app.inject({
      method: "POST",
      url: echo.path,
      payload: "{",
      headers: { "content-type": "application/json" },
    }),
  ])
  expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200, 200, 404, 200, 200, 403, 500, 400])
  for (const { headers } of answers) {
    const policy = String(headers["content-security-policy"]).split(";")
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "script-src 'self'",
      "script-src-attr 'none'",
    ])
      expect(policy).toContain(rule)
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["referrer-policy"]).toBe("no-referrer")
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin")
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin")
    expect(headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains")
    expect(headers["access-control-allow-origin"]).toBeUndefined()
    expect(headers["x-powered-by"]).toBeUndefined()
    expect(headers.server).toBeUndefined()
  }
  for (const { headers } of answers.slice(4)) expect(headers["cache-control"]).toBe("no-store")
})

test("what is told in letters says in which", async () => {
  const type = async (url: string) => String((await app.inject({ url })).headers["content-type"])
  expect(await type("/")).toBe("text/html; charset=utf-8")
  expect(await type("/assets/a.js")).toMatch(/^(text|application)\/javascript; charset=utf-8$/i)
  expect(await type("/api/none")).toBe("application/json; charset=utf-8")
})

test("from the disk comes what was built, whatever the address asks for", async () => {
  for (const url of [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/assets/....//secret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/assets/a.js%00.txt",
    "//secret.txt",
    `/${join(folder, "secret.txt")}`,
    "/.git/config",
    "/.env",
    "/assets/",
    "/assets",
  ]) {
    const { body, headers } = await app.inject({ url })
    expect([url, body.includes("khóa") || body.includes("[remote]") || body.includes("a.js")]).toEqual([
      url,
      false,
    ])
    // No redirect leads out of an address that began with two slashes.
    expect([url, headers.location]).toEqual([url, undefined])
  }
})

test("methods that nothing needs are answered by nobody", async () => {
  for (const method of ["TRACE", "OPTIONS", "PATCH", "PROPFIND"] as const) {
    const { statusCode, body } = await app.inject({
      method: method as "OPTIONS",
      url: echo.path,
      headers: { cookie: "a=khóa" },
    })
    expect([method, statusCode >= 400, body.includes("khóa")]).toEqual([method, true, false])
  }
})

test("names of prototypes in a body are refused or dropped, and what a route does not name is dropped", async () => {
  const send = (payload: string) =>
    app.inject({ method: "POST", url: echo.path, payload, headers: { "content-type": "application/json" } })
  for (const payload of [
    '{"name":"a","__proto__":{"admin":true}}',
    '{"name":"a","constructor":{"prototype":{"admin":true}}}',
  ])
    expect((await send(payload)).statusCode).toBe(400)
  expect((await send('{"name":"a","admin":true,"prototype":{"admin":true}}')).json()).toEqual({
    name: "a",
    admin: false,
  })
  expect("admin" in {}).toBe(false)
  // Of another kind than said: a page elsewhere may send these without asking first.
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/xml"]) {
    const answer = await app.inject({
      method: "POST",
      url: echo.path,
      payload: "name=a",
      headers: { "content-type": type },
    })
    expect([type, answer.statusCode]).toEqual([type, type === "text/plain" ? 422 : 415])
  }
})

test("a body is no longer than it may be, and has to arrive", async () => {
  const answer = await app.inject({ method: "POST", url: echo.path, payload: { name: "x".repeat(5 << 20) } })
  expect(answer.statusCode).toBe(413)
  expect(app.server.headersTimeout).toBeGreaterThan(0)
  expect(app.server.headersTimeout).toBeLessThanOrEqual(60_000)
  expect(app.server.requestTimeout).toBeGreaterThan(0)
  expect(app.server.requestTimeout).toBeLessThanOrEqual(15 * 60_000)
})

test("two lengths, a length beside chunks, a folded line: no request hides in another", async () => {
  await app.listen({ port: 0, host: "127.0.0.1" })
  const { port } = app.server.address() as { port: number }
  const ask = (head: string, body: string) =>
    new Promise<string>((resolve) => {
      let said = ""
      const socket = connect(port, "127.0.0.1", () =>
        socket.end(`POST ${echo.path} HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n${body}`),
      )
      socket.on("data", (piece) => {
        said += piece
      })
      socket.on("close", () => resolve(said))
      socket.on("error", () => resolve(said))
    })
  const hidden = "GET /api/none HTTP/1.1\r\nHost: x\r\n\r\n"
  for (const head of [
    `Content-Type: application/json\r\nContent-Length: 12\r\nTransfer-Encoding: chunked`,
    `Content-Type: application/json\r\nContent-Length: 12\r\nContent-Length: 5`,
    `Content-Type: application/json\r\nTransfer-Encoding: chunked, identity`,
    `Content-Type: application/json\r\n Content-Length: 12`,
    `Content-Type: application/json\r\nContent-Length: 12, 12`,
  ]) {
    const said = await ask(head, `{"name":"x"}${hidden}`)
    expect([head, said.slice(0, 12), said.match(/HTTP\/1\.1/g)?.length]).toEqual([head, "HTTP/1.1 400", 1])
  }
})

test("a failure of ours tells the caller nothing of the inside, and the log all of it", async () => {
  const { body, statusCode } = await app.inject({ url: "/api/test/fail/x" })
  expect(statusCode).toBe(500)
  for (const word of ["relation", "srv", "account", "Error", ".ts"]) expect(body).not.toContain(word)
  const [line] = lines()
  expect(line).toMatchObject({
    level: 50,
    err: { message: expect.stringContaining("relation"), stack: expect.any(String) },
  })
  expect(String(line?.time)).toMatch(/^2026-09-30T\d\d:\d\d:\d\d\.\d{3}Z$/)
})

test("whoever is refused stands in the log, without what they sent", async () => {
  await app.inject({
    method: "POST",
    url: refuse.path,
    remoteAddress: "10.9.8.7",
    payload: { name: "Nguyễn Thị Kín" },
  })
  await app.inject({ method: "POST", url: echo.path, payload: { name: 5, other: "Nguyễn Thị Kín" } })
  expect(lines()).toMatchObject([
    {
      level: 40,
      refused: "auth.forbidden",
      status: 403,
      route: "POST /api/test/refuse",
      account: "01900000-0000-7000-8000-00000000000a",
      role: "operator",
      source: "10.9.8.7",
    },
    { refused: "http.input", status: 422, route: "POST /api/test/echo" },
  ])
  expect(log).not.toContain("Kín")
})

test("what a failure of the database tells of records stays out of the log", async () => {
  await app.inject({ url: "/api/test/fail/detail" })
  expect(log).toContain("23505")
  expect(log).not.toContain("Kín")
})

test("an address that asks too often has to wait, and another has not", async () => {
  const from = (remoteAddress: string) => app.inject({ url: "/api/test/none", remoteAddress })
  const ask = (remoteAddress: string) =>
    app.inject({ method: "POST", url: echo.path, payload: { name: "x" }, remoteAddress })
  for (let i = 0; i < 1200; i++) await ask("203.0.113.5")
  const refused = await ask("203.0.113.5")
  expect([refused.statusCode, refused.json().code]).toEqual([429, "http.busy"])
  for (let i = 0; i < 20; i++) await ask("203.0.113.5")
  expect((await ask("203.0.113.6")).statusCode).toBe(200)
  expect((await from("203.0.113.6")).statusCode).toBe(404)
  // Written down once a minute: a flood does not fill the disk with its own log.
  expect(log.match(/"refused":"http.busy"/g)).toHaveLength(1)
})

test("behind the proxy a caller is whom the proxy saw, whatever the caller says", async () => {
  const sourceOf = async (remoteAddress: string, forwarded: string) => {
    log = ""
    const headers = { "x-forwarded-for": forwarded }
    await app.inject({ method: "POST", url: refuse.path, remoteAddress, headers })
    return lines()[0]?.source
  }
  expect(await sourceOf("127.0.0.1", "198.51.100.7")).toBe("198.51.100.7")
  expect(await sourceOf("::ffff:127.0.0.1", "1.1.1.1, 198.51.100.7")).toBe("198.51.100.7")
  // A neighbour of the proxy is no proxy: its word on another is not taken.
  expect(await sourceOf("10.0.0.2", "1.1.1.1, 192.168.1.50")).toBe("192.168.1.50")
  expect(await sourceOf("fd00::1", "fd00::50")).toBe("fd00::50")
  expect(await sourceOf("198.51.100.7", "1.1.1.1")).toBe("198.51.100.7")
})

test("no word of a caller begins a line of the log", async () => {
  const forged = '\r\n{"level":40,"refused":"none"}\u2028\u0007'
  await app.inject({ url: `/api/test/fail/${encodeURIComponent(forged)}` })
  expect(lines()).toHaveLength(1)
  for (const sign of ["\r", "\u0007"]) expect(log).not.toContain(sign)
})

test("a file's name breaks out of no header", async () => {
  for (const name of [
    'a"; filename="b.html',
    "a\r\nSet-Cookie: x=1.pdf",
    "../../etc/passwd.pdf",
    "Biên bản số 1 (Đã ký).pdf",
    "a'b%.pdf",
    "\ud800.pdf",
  ]) {
    const { headers, statusCode } = await app.inject({ method: "POST", url: file.path, payload: { name } })
    expect([name, statusCode]).toEqual([name, 200])
    expect(headers["set-cookie"]).toBeUndefined()
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.~!%-]+$/,
    )
  }
})

test("a file that somebody brought is never taken for a page", async () => {
  for (const name of ["a.html", "a.svg", "a.js", "a", "a.HTM", "a.xml"]) {
    const { headers } = await app.inject({ method: "POST", url: file.path, payload: { name } })
    expect(headers["content-type"]).toBe("application/octet-stream")
    expect(headers["content-disposition"]).toMatch(/^attachment;/)
  }
})
