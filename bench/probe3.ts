import { readFileSync } from "node:fs"
import { openPdfCompiler } from "../packages/documents/src/pdf/compile-pdf.ts"
import { loadFonts } from "../apps/server/src/dossier/pdf/load-fonts.ts"
const rss = () => { const s = readFileSync("/proc/self/status","utf8"); const g=(k:string)=>Math.round(Number(new RegExp(k+":\\s+(\\d+)").exec(s)?.[1])/1024); return `rss ${g("VmRSS")} hwm ${g("VmHWM")} heap ${process.memoryUsage().heapTotal>>20} threads ${g("Threads")*1024}` }
const s=["c1","c2"].map(c=>JSON.parse(readFileSync(`/tmp/d5/${c}.json`,"utf8")) as string)
let c = await openPdfCompiler(await loadFonts())
console.log(rss())
for(let i=0;i<14;i++){ const t=performance.now(); const p=c({source:s[i%2]!.replaceAll("Xã 1",`Xã ${i}`),files:[]}); console.log(i,p.length,Math.round(performance.now()-t),rss()) }
