import { newId } from "@phocap/core"
import { type Database, inTransaction, type Transaction } from "../platform/database/index.ts"
import { applyInTransaction, type Change } from "../platform/ledger/index.ts"
import type { DemoRound } from "./demo.ts"
import { seedDirectives } from "./directives/seed-directives.ts"
import { type PreparedDemo, prepareDemo } from "./generate-demo.ts"
import { communeCode, oldCommunes, provinceCode, rounds } from "./places.ts"
import { Random } from "./random.ts"
import { adjustRound, moveOpenRound, sealRound } from "./round-steps.ts"
import { seedDossier } from "./seed-dossier.ts"

/** Number of the advisory lock under which the demo is loaded, so that two starts cannot both do it. */
const lockNumber = 7_482_903
const actor = "Dữ liệu minh họa"
const reason = "Dữ liệu minh họa, không phải người thật"

/** Whether the invented town is in the database. */
export async function isDemoLoaded({ pool }: Database): Promise<boolean> {
  const { rowCount } = await pool.query("SELECT FROM unit WHERE province_code = $1 LIMIT 1", [provinceCode])
  return rowCount !== 0
}

/**
 * Writes the invented town into the database through the ledger, all of it or nothing; does nothing when it is there.
 * @returns whether anything was written
 */
export async function seedDemo({ database }: { readonly database: Database }): Promise<boolean> {
  if (await isDemoLoaded(database)) return false
  const demo = prepareDemo()
  const written = await inTransaction(database, async (tx) => {
    await tx.client.query("SELECT pg_advisory_xact_lock($1)", [lockNumber])
    const { rowCount } = await tx.client.query("SELECT FROM unit WHERE province_code = $1 LIMIT 1", [
      provinceCode,
    ])
    if (rowCount !== 0) return false
    await writeUnits(tx, demo)
    await writeSchools(tx, demo)
    const ids = new Random(`${demo.seed}/batches`)
    for (const year of rounds) {
      for (const round of demo.roundsOf(year).rounds) {
        await writeRound(tx, round, ids)
        await moveOpenRound(tx, round, ids)
        await adjustRound(tx, round, ids)
      }
    }
    await seedDirectives(tx, demo.seed)
    await seedDossier(tx, new Random(`${demo.seed}/dossier`))
    return true
  })
  // Fresh tables have no statistics: the first questions would be answered by the wrong plans.
  if (written) await database.pool.query("ANALYZE unit, round, household, person_record, school")
  return written
}

async function writeUnits({ query }: Transaction, demo: PreparedDemo): Promise<void> {
  await query
    .insertInto("unit")
    .values(
      demo.units.map((unit) => ({
        province_code: unit.provinceCode,
        code: unit.code,
        level: unit.level,
        kind: unit.kind,
        name: unit.name,
        parent_code: unit.parentCode,
        valid_from: unit.validFrom,
        valid_to: unit.validTo,
      })),
    )
    .execute()
  await query
    .insertInto("unit_successor")
    .values(
      demo.successors.map((one) => ({
        province_code: provinceCode,
        from_code: one.fromCode,
        to_province_code: provinceCode,
        to_code: one.toCode,
        on_date: one.on,
        partial: one.partial,
      })),
    )
    .execute()
  await query
    .insertInto("unit_designation")
    .values(
      demo.designations.map((one) => ({
        province_code: provinceCode,
        unit_code: one.unitCode,
        kind: one.kind,
        valid_from: one.validFrom,
        valid_to: one.validTo,
        document: one.document,
      })),
    )
    .execute()
}

/** The list of schools, each province's as a batch of one of its units; a school elsewhere needs a round there. */
async function writeSchools(tx: Transaction, demo: PreparedDemo): Promise<void> {
  for (const year of rounds) {
    for (const unit of new Set(oldCommunes.map((_, index) => communeCode(index, year))))
      await openRound(tx, provinceCode, unit, year)
  }
  const year = rounds[0] ?? 0
  const ids = new Random(`${demo.seed}/schools`)
  for (const province of new Set(demo.schools.map((school) => school.provinceCode))) {
    const schools = demo.schools.filter((school) => school.provinceCode === province)
    const own = province === provinceCode
    const unitCode = own ? communeCode(0, year) : (schools[0]?.unitCode ?? province)
    if (!own) await openRound(tx, province, unitCode, year)
    await applyInTransaction(tx, {
      ...batch(ids, province, unitCode, year),
      changes: schools.map(
        (value): Change => ({ action: "create", entity: "school", id: value.code, value }),
      ),
    })
    if (!own) await sealRound(tx, { province, unitCode, year }, ids)
  }
}

async function writeRound(tx: Transaction, round: DemoRound, ids: Random): Promise<void> {
  await applyInTransaction(tx, {
    ...batch(ids, provinceCode, round.unitCode, round.year),
    changes: changesOf(round),
  })
  if (round.state === "sealed")
    await sealRound(tx, { province: provinceCode, unitCode: round.unitCode, year: round.year }, ids)
}

function batch(ids: Random, province: string, unitCode: string, year: number) {
  const at = new Date(timeOf(year))
  return {
    provinceCode: province,
    unitCode,
    roundYear: year,
    batchId: newId(at.getTime(), ids.bytes(10)),
    kind: "demo" as const,
    actor,
    reason,
    at: at.toISOString(),
  }
}

/** Every round of the demo was written on the eve of its reference date. */
function timeOf(year: number): number {
  return Date.UTC(year, 8, 29, 2)
}

function* changesOf(round: DemoRound): Generator<Change> {
  for (const value of round.households) yield { action: "create", entity: "household", id: value.id, value }
  for (const value of round.people) yield { action: "create", entity: "person", id: value.id, value }
  for (const value of round.reports) yield { action: "create", entity: "schoolReport", id: value.id, value }
  for (const value of round.unitReports) yield { action: "create", entity: "unitReport", id: value.id, value }
}

async function openRound(
  { client }: Transaction,
  province: string,
  unit: string,
  year: number,
): Promise<void> {
  await client.query(
    "INSERT INTO round (province_code, unit_code, year, state) VALUES ($1, $2, $3, 'open')",
    [province, unit, year],
  )
}
