import { join } from "node:path"
import {
  columnsFromRecords,
  deriveFacts,
  judgePopulation,
  layoutForm,
  measureForm,
  Population,
} from "@phocap/engine"
import { projectRoot } from "../apps/server/src/platform/files/project-root.ts"
import { LawLibrary } from "../apps/server/src/platform/law/law-library.ts"
import { loadLaw } from "../apps/server/src/platform/law/load-law.ts"
import { crowd } from "./lib/crowd.ts"
import { report, times } from "./lib/time.ts"

// All official tables and verdicts of a commune of 45,000 people, the engine alone: from columns to laid-out tables.
const year = 2026
const size = Number(process.argv[2] ?? 45_000)
const law = new LawLibrary(await loadLaw(join(projectRoot, "law")))
const rules = law.forRound(year, {})
const forms = law.forms(year).filter((form) => form.group !== "book")
const { people, households } = crowd(size, year)
const columns = columnsFromRecords(people, households)
const schools = new Map(
  Array.from({ length: 12 }, (_, i) => [
    `9900${i}`,
    { unitCode: i < 8 ? "U" : "V", provinceCode: "P", system: 1 },
  ]),
)
const context = { year, provinceCode: "P", unitCode: "U", schools }
const texts = {
  year,
  province: "P",
  commune: "U",
  unitKind: "",
  place: "",
  preparer: "",
  signerBody: "",
  signerTitle: "",
  signer: "",
}
const hamlets = [...columns.hamlet.dictionary]

function everything() {
  const population = new Population(deriveFacts(columns, context), rules.definitions)
  const verdicts = judgePopulation(rules, population, "normal")
  const subject = {
    name: "U",
    year,
    population,
    hamlets,
    schools: [],
    schoolName: (code: string) => code,
    values: {},
    hardship: false,
    verdicts,
    conditions: {},
  }
  return forms.map((form) => layoutForm(form, measureForm(form, subject), texts))
}

const cells = everything().reduce((sum, sheet) => sum + sheet.cells.length, 0)
console.log(`${size.toLocaleString("en")} people, ${forms.length} tables, ${cells} cells`)
report("facts", await times(15, () => deriveFacts(columns, context)), "–")
report("facts + bitmaps + verdicts + all tables", await times(15, everything), "≤ 50 ms")
