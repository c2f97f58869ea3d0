/**
 * How long the whole dossier of a commune takes (zip with its bound PDF), of many communes in worker threads, and in how
 * much memory a list of 50,000 people is streamed to .xlsx.
 * `npx tsx bench/dossier.ts [communes] [people of each] [people of the list]`: 100, 30,000 and 50,000 by default.
 */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { isMainThread, parentPort, workerData } from "node:worker_threads"
import { zipFiles } from "@phocap/documents"
import { dossierGround } from "../apps/server/src/dossier/papers/paper-ground.ts"
import { dossierFiles } from "../apps/server/src/dossier/whole/dossier-files.ts"
import { openDatabase } from "../apps/server/src/platform/database/index.ts"
import type { Context } from "../apps/server/src/platform/http/context.ts"
import { PopulationStore } from "../apps/server/src/platform/population/population-store.ts"
import { benchYear, contextOn, fillCommunes, openBench } from "./lib/bench-context.ts"
import { databaseUrlOf, inThreads, type ThreadTask, workers } from "./lib/in-threads.ts"
import { processTree } from "./lib/process-tree.ts"
import { report, times } from "./lib/time.ts"

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`
/** A commune's whole dossier as the operation makes it; the number of its bytes. */
async function wholeDossier(context: Context, code: string): Promise<number> {
  // A store of its own for each commune: nothing is kept, as when a province is gone through once.
  const fresh = { ...context, populations: new PopulationStore(context.database, context.law) }
  return zipFiles(await dossierFiles(fresh, await dossierGround(fresh, code, benchYear))).length
}

/** Runs `work`; its seconds, those of processor time, and the most memory that was held meanwhile with the processes that lay out PDF. */
async function watched(
  work: () => Promise<unknown>,
): Promise<{ seconds: number; worked: number; most: string }> {
  const held: number[] = []
  const watch = setInterval(() => held.push(processTree().bytes), 250)
  const before = processTree().seconds
  const began = performance.now()
  await work()
  clearInterval(watch)
  // By quarters of the time: what grows without end shows.
  const quarters = [0, 1, 2, 3].map((n) =>
    Math.max(...held.slice((n * held.length) / 4, ((n + 1) * held.length) / 4)),
  )
  const worked = processTree().seconds - before
  return { seconds: (performance.now() - began) / 1000, worked, most: quarters.map(megabytes).join(", ") }
}

async function main(): Promise<void> {
  const [communes = 100, size = 30_000, listed = 50_000] = process.argv.slice(2).map(Number)
  const context = await openBench()
  try {
    const codes = await fillCommunes(context, communes, size)
    const databaseUrl = databaseUrlOf(context)
    const [first = ""] = codes
    let next = 0
    // Another commune each time: the compiler remembers what it has just laid out.
    const another = () => wholeDossier(context, codes[next++ % codes.length] ?? "")
    await another()
    console.log(`${size.toLocaleString("en")} people a commune`)
    report("one dossier, zip and PDF", await times(5, another), "≤ 5 s")
    const { seconds, worked, most } = await watched(() => inThreads(import.meta.url, databaseUrl, codes))
    console.log(
      `${communes} dossiers in ${workers} threads: ${seconds.toFixed(1)} s (${worked.toFixed(0)} s of processor time), most memory in each quarter of it ${most}  ` +
        "(reach for 100: ≤ 300 s, bounded)",
    )
    await context.database.pool.query(
      `INSERT INTO person_record (${await personColumns(context)})
       SELECT ${await personColumns(context, "md5(p.id::text || n)::uuid")} FROM person_record p, generate_series(1, $2::int) n
       WHERE p.unit_code = $1 LIMIT $3`,
      [first, Math.ceil(listed / size), Math.max(0, listed - size)],
    )
    spawnSync(
      process.execPath,
      ["--import", "tsx", join(import.meta.dirname, "stream-list.ts"), databaseUrl, first],
      { stdio: "inherit" },
    )
  } finally {
    await context.close()
  }
}

/** The columns of a person's record that are written, the id by `id` where it is given. */
async function personColumns(context: Context, id?: string): Promise<string> {
  const { rows } = await context.database.pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_name = 'person_record' AND table_schema = current_schema() AND is_generated = 'NEVER'
     ORDER BY ordinal_position`,
  )
  return rows
    .map(({ name }) => (name === "id" && id !== undefined ? id : id === undefined ? name : `p.${name}`))
    .join(", ")
}

if (!isMainThread) {
  const { databaseUrl, codes } = workerData as ThreadTask
  const context = await contextOn(await openDatabase({ databaseUrl }))
  for (const code of codes) await wholeDossier(context, code)
  await context.database.close()
  parentPort?.postMessage("done")
} else {
  await main()
}
