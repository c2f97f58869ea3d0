import { allOperations } from "../apps/server/src/cli/operations.ts"
import { identifyAs } from "../apps/server/src/platform/auth/identify.ts"
import { createApp } from "../apps/server/src/platform/http/create-app.ts"
import { benchYear, fillCommunes, openBench } from "./lib/bench-context.ts"
import { report, times } from "./lib/time.ts"

// What a reader waits for: one table through the API, and the first page of the people behind one of its cells.
const context = await openBench()
const [code = ""] = await fillCommunes(context, 1, Number(process.argv[2] ?? 45_000))
const app = await createApp(context, {
  operations: allOperations,
  identify: identifyAs(context.actor),
  webFolder: null,
  log: null,
})
try {
  const get = async (path: string) => {
    const reply = await app.inject({ url: `/api/units/${code}/rounds/${benchYear}/${path}` })
    if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.statusCode} ${reply.body.slice(0, 200)}`)
    return reply
  }
  await get("tables/TH-M1")
  report("TH-M1 with its lists, warm", await times(100, () => get("tables/TH-M1")), "p95 ≤ 100 ms")
  report("CMC-1 with its lists, warm", await times(100, () => get("tables/CMC-1")), "p95 ≤ 100 ms")
  const cells = [
    "age=6 & must",
    "must & age=11..14",
    "literacyBase & age=15..60",
    "here & sex=female & age=15..18",
  ]
  let next = 0
  const list = () => get(`people?limit=50&where=${encodeURIComponent(cells[next++ % cells.length]!)}`)
  await list()
  report("people behind a cell, first page", await times(200, list), "p95 ≤ 50 ms")
  report("home", await times(20, () => get("overview")), "–")
} finally {
  await app.close()
  await context.close()
}
