import { join } from "node:path"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import { layoutForm, measureForm } from "@phocap/engine"
import { openDatabase } from "../apps/server/src/platform/database/index.ts"
import { projectRoot } from "../apps/server/src/platform/files/project-root.ts"
import { LawLibrary } from "../apps/server/src/platform/law/law-library.ts"
import { loadLaw } from "../apps/server/src/platform/law/load-law.ts"
import { PopulationStore } from "../apps/server/src/platform/population/population-store.ts"
import { buildSubject } from "../apps/server/src/standards/build-subject.ts"
import { benchYear, fillCommunes, openBench } from "./lib/bench-context.ts"

// Tables and verdicts of a province's communes from the database, shared out over worker threads.
const communes = Number(process.argv[2] ?? 100)
const size = Number(process.argv[3] ?? 30_000)
const workers = 2

interface Task {
  /** The module that the thread runs. */
  readonly module: string
  readonly databaseUrl: string
  readonly codes: readonly string[]
}

async function work({ databaseUrl, codes }: Task): Promise<number> {
  const database = await openDatabase({ databaseUrl })
  const law = new LawLibrary(await loadLaw(join(projectRoot, "law")))
  let people = 0
  const texts = {
    year: benchYear,
    province: "",
    commune: "",
    unitKind: "",
    place: "",
    preparer: "",
    signerBody: "",
    signerTitle: "",
    signer: "",
  }
  for (const code of codes) {
    // A store of its own for each commune: nothing is kept, as when a province is added up once.
    const commune = await new PopulationStore(database, law).commune(code, benchYear)
    const subject = buildSubject(commune)
    for (const form of law.forms(benchYear))
      if (form.group !== "book") layoutForm(form, measureForm(form, subject), texts)
    people += commune.facts.size
  }
  await database.close()
  return people
}

if (!isMainThread) {
  parentPort?.postMessage(await work(workerData as Task))
} else {
  const context = await openBench()
  try {
    const filled = performance.now()
    const codes = await fillCommunes(context, communes, size)
    console.log(
      `filled ${communes} communes × ${size} people in ${((performance.now() - filled) / 1000).toFixed(0)} s`,
    )
    const { host, port, user, password } = context.database.pool.options
    const login = password === undefined ? user : `${user}:${password as string}`
    const databaseUrl = `postgres://${login}@/phocap?host=${encodeURIComponent(host ?? "")}&port=${port}`
    const began = performance.now()
    const counts = await Promise.all(
      Array.from({ length: workers }, (_, w) => {
        const worker = new Worker(new URL("./lib/typescript-worker.mjs", import.meta.url), {
          workerData: {
            module: import.meta.url,
            databaseUrl,
            codes: codes.filter((_, i) => i % workers === w),
          } satisfies Task,
        })
        return new Promise<number>((resolve, reject) => {
          worker.on("message", resolve)
          worker.on("error", reject)
        })
      }),
    )
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
