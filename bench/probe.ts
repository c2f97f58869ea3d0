import { readFileSync } from "node:fs"
import { zipFiles } from "@phocap/documents"
import { communeGround } from "../apps/server/src/dossier/papers/paper-ground.ts"
import { dossierFiles } from "../apps/server/src/dossier/whole/dossier-files.ts"
import { PopulationStore } from "../apps/server/src/platform/population/population-store.ts"
import { benchYear, fillCommunes, openBench } from "./lib/bench-context.ts"
import { heldByTree } from "./lib/process-tree.ts"
const rss = () => { const s = readFileSync("/proc/self/status","utf8"); const g=(k:string)=>Math.round(Number(new RegExp(k+":\\s+(\\d+)").exec(s)?.[1])/1024); const m=process.memoryUsage(); return `tree ${heldByTree()>>20} rss ${g("VmRSS")} hwm ${g("VmHWM")} heap ${m.heapUsed>>20}/${m.heapTotal>>20} ext ${m.external>>20} ab ${m.arrayBuffers>>20}` }
const context = await openBench()
const [n=6,size=30000]=process.argv.slice(2).map(Number)
console.log("start", rss())
const codes = await fillCommunes(context, n, size)
console.log("filled", rss())
for (const code of codes) {
  const t=performance.now()
  const fresh = { ...context, populations: new PopulationStore(context.database, context.law) }
  const files = await dossierFiles(fresh, await communeGround(fresh, code, benchYear))
  console.log(" files", rss(), Math.round(performance.now()-t))
  zipFiles(files)
}
await context.close()
