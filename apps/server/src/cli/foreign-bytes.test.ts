import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import fc from "fast-check"
import type { InjectOptions } from "fastify"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readUnitList } from "../administration/national-units/read-unit-list.ts"
import { identifyBySession } from "../platform/auth/identify-by-session.ts"
import { measureBackup, readBackupFile } from "../platform/backup/index.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { judgeFiguresFile } from "./judge-figures-file.ts"
import { allOperations } from "./operations.ts"
import { verifyReceiptFile } from "./receipt.ts"
import { routeAddress } from "./testing/route-address.ts"
import { verifyPaper } from "./verify.ts"

// What comes to the server and its command line from elsewhere: every route with any body, any cookie, and every file that a
// command reads. Each is answered or refused in words; none is a failure of ours. PHOCAP_FUZZ_RUNS tries more.
const runs = Number(process.env.PHOCAP_FUZZ_RUNS ?? 3)
let place: TestPlace
let guarded: TestPlace
let folder = ""

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phocap-fuzz-"))
  place = await openTestPlace(allOperations)
  guarded = await openTestPlace(allOperations, (context) => identifyBySession(context))
})
afterAll(async () => {
  await place.close()
  await guarded.close()
  await rm(folder, { recursive: true, force: true })
})

let calls = 0
const from = () => `10.${++calls >> 16}.${(calls >> 8) & 255}.${calls & 255}`
const json = fc.jsonValue({ maxDepth: 3 })
/** Bodies with names that routes do ask for, filled with anything. */
const body = fc.oneof(
  json,
  fc.dictionary(
    fc.constantFrom(
      ...[
        "changes",
        "reason",
        "id",
        "name",
        "person",
        "household",
        "value",
        "values",
        "fields",
        "text",
        "password",
      ],
      ...[
        "userName",
        "code",
        "remarks",
        "school",
        "report",
        "choices",
        "blocks",
        "credential",
        "from",
        "to",
        "year",
      ],
    ),
    json,
  ),
)

test("every route, whatever body it is sent", async () => {
  const failed = new Set<string>()
  for (const { route } of allOperations) {
    if (route.method === "GET") continue
    await fc.assert(
      fc.asyncProperty(body, async (payload) => {
        const call: InjectOptions = {
          method: route.method,
          url: routeAddress(route.path),
          remoteAddress: from(),
          headers: { "content-type": "application/json" },
          payload: JSON.stringify(payload),
        }
        const { statusCode } = await place.app.inject(call)
        if (statusCode >= 500)
          failed.add(`${route.method} ${route.path} ${statusCode} ${JSON.stringify(payload)}`)
      }),
      { numRuns: runs * 5 },
    )
  }
  expect([...failed]).toEqual([])
}, 3_600_000)

test("addresses and cookies of any kind", async () => {
  const gets = allOperations.filter(({ route }) => route.method === "GET").map(({ route }) => route.path)
  const part = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: "binary", maxLength: 20 }))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...gets), part, part, async (path, value, query) => {
      const url = path.replace(/:[A-Za-z0-9]+/g, () => encodeURIComponent(value) || "x")
      const given = {
        url: `${url}?q=${encodeURIComponent(query)}&limit=${encodeURIComponent(value)}`,
        remoteAddress: from(),
      }
      expect([path, (await place.app.inject(given)).statusCode < 500]).toEqual([path, true])
      const cookie = Buffer.from(`phocap_session=${value}; ${query}`)
        .toString("latin1")
        .replace(/[\0\r\n]/g, "")
      expect((await guarded.app.inject({ ...given, headers: { cookie } })).statusCode).toBeLessThan(500)
    }),
    { numRuns: runs * 60 },
  )
}, 3_600_000)

test("every file that a command reads", async () => {
  const path = join(folder, "file")
  const shapes = [
    { format: "phocap-receipt/1", hash: "x", unit: { code: "1" }, year: 2026, verdicts: [] },
    { year: 2026, figures: { "primary1.grade1": { percent: 98.5 } } },
  ]
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2000 }),
    json.map((value) => Buffer.from(JSON.stringify(value))),
    fc
      .tuple(
        fc.constantFrom(...shapes),
        fc.constantFrom("unit", "year", "verdicts", "figures", "hash", "choices"),
        json,
      )
      .map(([shape, key, value]) => Buffer.from(JSON.stringify({ ...shape, [key]: value }))),
    fc
      .uint8Array({ maxLength: 300 })
      .map((noise) =>
        Buffer.concat([Buffer.from('PHOCAP-BACKUP-1\n{"at":"x","salt":"eA==","cost":2}\n'), noise]),
      ),
  )
  const readers = [
    () => judgeFiguresFile(path),
    () => verifyReceiptFile(path, { replay: false }),
    () => verifyPaper(path, {}),
    () => measureBackup(readBackupFile(path, "x")),
  ]
  await fc.assert(
    fc.asyncProperty(bytes, fc.string({ unit: "binary", maxLength: 300 }), async (content, text) => {
      await writeFile(path, content)
      for (const reader of [...readers, async () => readUnitList(text)]) {
        await reader().catch((error: unknown) => {
          if (!(error instanceof PhocapError)) throw error
        })
      }
    }),
    { numRuns: runs * 20 },
  )
  process.exitCode = 0
}, 3_600_000)
