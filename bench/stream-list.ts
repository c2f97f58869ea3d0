/** Everybody of a commune as a list, streamed to .xlsx; a process of its own, for its peak is what is asked. */
import { createWriteStream, readFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeXlsx } from "@phocap/documents"
import { countList, readListed } from "../apps/server/src/dossier/lists/list-people.ts"
import { listWorkbook } from "../apps/server/src/dossier/lists/list-xlsx.ts"
import { openDatabase } from "../apps/server/src/platform/database/index.ts"
import { projectRoot } from "../apps/server/src/platform/files/project-root.ts"
import { LawLibrary } from "../apps/server/src/platform/law/law-library.ts"
import { loadLaw } from "../apps/server/src/platform/law/load-law.ts"
import { getUnit } from "../apps/server/src/platform/population/find-unit.ts"
import { PopulationStore } from "../apps/server/src/platform/population/population-store.ts"
import { benchYear } from "./lib/bench-context.ts"

/** The most megabytes that this process has held (Linux). */
const peak = (): number =>
  Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024)

const [databaseUrl = "", code = ""] = process.argv.slice(2)
const empty = peak()
const database = await openDatabase({ databaseUrl })
const populations = new PopulationStore(database, new LawLibrary(await loadLaw(join(projectRoot, "law"))))
const unit = await getUnit(database, code, benchYear)
const commune = await populations.communeOf(unit, benchYear)
const loaded = peak()
const kind = {
  paper: "everybody",
  title: "Danh sách người trong sổ",
  file: "Danh sach",
  whom: { where: () => "present | !present" },
  last: { title: "Trường", sql: "coalesce(p.school_code, '')" },
}
const count = await countList(database, commune, kind)
const file = join(tmpdir(), `phocap-bench-${process.pid}.xlsx`)
const began = performance.now()
const people = readListed(database, commune, kind)
await writeXlsx(
  listWorkbook(kind, people, { unitName: unit.name, year: benchYear, count }),
  createWriteStream(file),
)
const seconds = ((performance.now() - began) / 1000).toFixed(1)
console.log(
  `list of ${count.toLocaleString("en")} people: ${seconds} s, peak ${peak()} MB of the whole process  (reach: < 256 MB); ` +
    `its programs take ${empty}, with the commune in memory it is ${loaded}`,
)
await rm(file)
await database.close()
