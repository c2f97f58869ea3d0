import {
  engineVersion,
  type FormFigures,
  isPrintedBy,
  measureForm,
  type ProgrammeVerdict,
} from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import type { UnitAt } from "../platform/population/find-unit.ts"
import { readStamp } from "../platform/population/read-stamp.ts"
import { buildSubject, conditionStates } from "./build-subject.ts"

/** What a province keeps of a commune's round: verdicts and the figures of every table, without the people. */
export interface CommuneSummary {
  readonly unit: UnitAt
  readonly hardship: boolean
  readonly people: number
  readonly verdicts: readonly ProgrammeVerdict[]
  readonly conditions: ReturnType<typeof conditionStates>
  readonly forms: Readonly<Record<string, FormFigures>>
  readonly pyramid: readonly (readonly number[])[]
}

function lawVersion(context: Context): string {
  return JSON.stringify(context.law.pack.hashes)
}

/** What a summary was made from: an engine, a state of the data and a law. */
function summaryVersion(context: Context, key: string): string {
  return `${engineVersion} ${key} ${lawVersion(context)}`
}

/** Drops what only the commune's own screen uses: a province cannot open a commune's predicate. */
function withoutSources(figures: FormFigures): FormFigures {
  const bare = (cells: FormFigures["cells"]) =>
    Object.fromEntries(Object.entries(cells).map(([at, cell]) => [at, { value: cell.value }]))
  return {
    cells: bare(figures.cells),
    records: figures.records.map((block) =>
      block.map((record) => ({ name: record.name, rows: record.rows.map(bare) })),
    ),
  }
}

async function compute(
  context: Context,
  unit: UnitAt,
  year: number,
): Promise<CommuneSummary & { key: string }> {
  const commune = await context.populations.communeOf(unit, year)
  const subject = buildSubject(commune)
  const forms = context.law.forms(year).filter((form) => isPrintedBy(form, "province", unit.provinceCode))
  return {
    unit,
    hardship: commune.ground.area === "hardship",
    people: commune.facts.size,
    verdicts: commune.verdicts,
    conditions: conditionStates(commune),
    forms: Object.fromEntries(forms.map((form) => [form.code, withoutSources(measureForm(form, subject))])),
    pyramid: pyramidCounts(commune.facts.columns),
    key: commune.stamp.key,
  }
}

/** Per age 0–100: male, female, studying, finished, out, unknown, among residents who are still there. */
export function pyramidCounts(columns: Readonly<Record<string, Int16Array | Int32Array>>): number[][] {
  const rows = Array.from({ length: 101 }, () => [0, 0, 0, 0, 0, 0])
  const { age, sex, here, gone, studying, upperDone, secondaryDone } = columns as Record<string, Int16Array>
  for (let i = 0; i < age!.length; i++) {
    if (here![i] === 0 || gone![i] === 1) continue
    const row = rows[Math.min(Math.max(age![i]!, 0), 100)]!
    row[sex![i] === 2 ? 1 : 0]!++
    const finished = upperDone![i] === 1 || (age![i]! > 18 && secondaryDone![i] === 1)
    const at = studying![i] === 1 ? 2 : finished ? 3 : studying![i] === 0 ? 4 : 5
    row[at]!++
  }
  return rows
}

/**
 * A commune's summary, stored with the version of the data and the law that it was made from, and made again only
 * when either has moved. One changed commune costs one commune.
 */
export async function communeSummary(context: Context, unit: UnitAt, year: number): Promise<CommuneSummary> {
  const { stamp } = await readStamp(context.database, unit, year)
  const version = (key: string) => summaryVersion(context, key)
  const stored = await context.database.query
    .selectFrom("commune_summary")
    .select(["version", "summary"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .executeTakeFirst()
  if (stored?.version === version(stamp.key)) return stored.summary as CommuneSummary
  const { key, ...summary } = await compute(context, unit, year)
  const row = { version: version(key), summary: JSON.stringify(summary) }
  await context.database.query
    .insertInto("commune_summary")
    .values({ province_code: unit.provinceCode, unit_code: unit.code, round_year: year, ...row })
    .onConflict((conflict) => conflict.columns(["province_code", "unit_code", "round_year"]).doUpdateSet(row))
    .execute()
  return summary
}

/** The verdicts of a commune alone: where its summary stands, without reading the figures of every table with them. */
export async function verdictsOfCommune(
  context: Context,
  unit: UnitAt,
  year: number,
): Promise<readonly ProgrammeVerdict[]> {
  const { stamp } = await readStamp(context.database, unit, year)
  const { rows } = await context.database.pool.query<{ verdicts: ProgrammeVerdict[] }>(
    `SELECT summary -> 'verdicts' AS verdicts FROM commune_summary
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND version = $4`,
    [unit.provinceCode, unit.code, year, summaryVersion(context, stamp.key)],
  )
  return rows[0]?.verdicts ?? (await communeSummary(context, unit, year)).verdicts
}
