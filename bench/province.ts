import { isMainThread, parentPort, workerData } from "node:worker_threads"
import { layoutForm, measureForm } from "@phocap/engine"
import { openDatabase } from "../apps/server/src/platform/database/index.ts"
import { PopulationStore } from "../apps/server/src/platform/population/population-store.ts"
import { buildSubject } from "../apps/server/src/standards/build-subject.ts"
import { benchYear, contextOn, fillCommunes, openBench } from "./lib/bench-context.ts"
import { blankTexts } from "./lib/blank-texts.ts"
import { databaseUrlOf, inThreads, type ThreadTask, workers } from "./lib/in-threads.ts"

// Tables and verdicts of a province's communes from the database, shared out over worker threads.
const communes = Number(process.argv[2] ?? 100)
const size = Number(process.argv[3] ?? 30_000)

async function work({ databaseUrl, codes }: ThreadTask): Promise<number> {
  const { database, law } = await contextOn(await openDatabase({ databaseUrl }))
  let people = 0
  for (const code of codes) {
    // A store of its own for each commune: nothing is kept, as when a province is added up once.
    const commune = await new PopulationStore(database, law).commune(code, benchYear)
    const subject = buildSubject(commune)
    for (const form of law.forms(benchYear))
      if (form.group !== "book") layoutForm(form, measureForm(form, subject), blankTexts)
    people += commune.facts.size
  }
  await database.close()
  return people
}

if (!isMainThread) {
  parentPort?.postMessage(await work(workerData as ThreadTask))
} else {
  const context = await openBench()
  try {
    const filled = performance.now()
    const codes = await fillCommunes(context, communes, size)
    console.log(
      `filled ${communes} communes × ${size} people in ${((performance.now() - filled) / 1000).toFixed(0)} s`,
    )
    const began = performance.now()
    const counts = await inThreads<number>(import.meta.url, databaseUrlOf(context), codes)
    const seconds = (performance.now() - began) / 1000
    const people = counts.reduce((a, b) => a + b, 0)
    console.log(
      `${communes} communes, ${people.toLocaleString("en")} people: ${seconds.toFixed(1)} s, ` +
        `${Math.round(people / seconds / workers).toLocaleString("en")} people per second and core`,
    )
  } finally {
    await context.close()
  }
}
