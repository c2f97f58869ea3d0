import { layoutForm, measureForm } from "@phocap/engine"
import { applyChanges } from "../apps/server/src/platform/ledger/index.ts"
import { buildSubject } from "../apps/server/src/standards/build-subject.ts"
import { formsFor } from "../apps/server/src/standards/index.ts"
import { benchProvince, benchYear, fillCommunes, openBench } from "./lib/bench-context.ts"
import { blankTexts } from "./lib/blank-texts.ts"
import { report, times } from "./lib/time.ts"

// A commune of 45,000 people: all official tables and verdicts from the records in the database, and how long it takes until
// every table is true again after one person was corrected.
const size = Number(process.argv[2] ?? 45_000)
const context = await openBench()
try {
  const [code = ""] = await fillCommunes(context, 1, size)
  const everything = async () => {
    const commune = await context.populations.commune(code, benchYear)
    const subject = buildSubject(commune)
    const forms = formsFor(context, commune.unit, benchYear).filter((form) => form.group !== "book")
    return forms.map((form) => layoutForm(form, measureForm(form, subject), blankTexts)).length
  }
  const afresh = async () => {
    await context.database.pool.query(
      "UPDATE round SET data_version = data_version + 1 WHERE unit_code = $1",
      [code],
    )
    await everything()
  }
  await everything()
  console.log(`${size.toLocaleString("en")} people`)
  report("read, facts, verdicts, all tables", await times(15, afresh), "≤ 300 ms")

  const { rows } = await context.database.pool.query<{ id: string; grade: number | null }>(
    "SELECT id, grade FROM person_record WHERE unit_code = $1 AND birth_year = 2020 ORDER BY id LIMIT 15",
    [code],
  )
  let next = 0
  const correct = async () => {
    const person = rows[next++ % rows.length]!
    const wanted = person.grade === 1 ? 2 : 1
    await applyChanges(context.database, {
      provinceCode: benchProvince,
      unitCode: code,
      roundYear: benchYear,
      batchId: context.newId(),
      kind: "edit",
      actor: "bench",
      at: context.now(),
      changes: [
        { action: "set", entity: "person", id: person.id, field: "grade", old: person.grade, new: wanted },
      ],
    })
    person.grade = wanted
    await everything()
  }
  report("one person corrected → every table true again", await times(15, correct), "≤ 300 ms")
} finally {
  await context.close()
}
