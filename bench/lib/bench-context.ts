import { randomBytes } from "node:crypto"
import { chmod, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { newId, type PersonRecord } from "@phocap/core"
import { localOfficer } from "../../apps/server/src/platform/auth/actor.ts"
import { type Database, openDatabase } from "../../apps/server/src/platform/database/index.ts"
import { projectRoot } from "../../apps/server/src/platform/files/project-root.ts"
import type { Context } from "../../apps/server/src/platform/http/context.ts"
import { LawLibrary } from "../../apps/server/src/platform/law/law-library.ts"
import { loadLaw } from "../../apps/server/src/platform/law/load-law.ts"
import { applyChanges, type Change } from "../../apps/server/src/platform/ledger/index.ts"
import { PopulationStore } from "../../apps/server/src/platform/population/population-store.ts"
import { crowd } from "./crowd.ts"

export const benchYear = 2026
export const benchProvince = "98"

/** A server's context on an open database, with nothing kept from before. */
export async function contextOn(database: Database): Promise<Context> {
  const law = new LawLibrary(await loadLaw(join(projectRoot, "law")))
  return {
    database,
    law,
    populations: new PopulationStore(database, law),
    actor: localOfficer,
    now: () => new Date().toISOString(),
    newId: () => newId(Date.now(), randomBytes(10)),
    demo: false,
  }
}

/** A server's context on a database of its own in a temporary folder; `close` takes both away. */
export async function openBench(): Promise<Context & { close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "phocap-bench-"))
  // The account of PostgreSQL must get in, or the data would be put elsewhere and stay there.
  await chmod(folder, 0o755)
  const database = await openDatabase({ dataDir: join(folder, "data") })
  return {
    ...(await contextOn(database)),
    close: async () => {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** How many communes are written through the ledger; the others are copies, as a province would take an hour to fill. */
const written = 2

/** Adds a province with communes `c1`, `c2`…, each of `size` people. */
export async function fillCommunes(context: Context, communes: number, size: number): Promise<string[]> {
  const { pool } = context.database
  await pool.query(
    `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from)
     VALUES ($1, $1, 1, 'tỉnh', 'Đo Thử', NULL, '2025-07-01')`,
    [benchProvince],
  )
  for (let n = 0; n < 12; n++) {
    await pool.query(
      `INSERT INTO school (province_code, code, name, levels, system, unit_code, ownership, independent, first_round)
       VALUES ($1, $2, $3, 6, 1, $4, 1, false, 2020)`,
      [benchProvince, `9900${n}`, `Trường ${n}`, n < 8 ? "c1" : "c2"],
    )
  }
  const codes: string[] = []
  for (let c = 1; c <= communes; c++) {
    const code = `c${c}`
    codes.push(code)
    await pool.query(
      `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from)
       VALUES ($1, $2, 3, 'xã', $3, $1, '2025-07-01')`,
      [benchProvince, code, `Xã ${c}`],
    )
    await pool.query(`INSERT INTO round (province_code, unit_code, year) VALUES ($1, $2, $3)`, [
      benchProvince,
      code,
      benchYear,
    ])
    if (c > written) {
      await copyCommune(context, `c${((c - 1) % written) + 1}`, code)
      continue
    }
    const { people, households } = crowd(size, benchYear, c)
    await applyChanges(context.database, {
      provinceCode: benchProvince,
      unitCode: code,
      roundYear: benchYear,
      batchId: context.newId(),
      kind: "demo",
      actor: "bench",
      at: context.now(),
      changes: changesOf(people, households),
    })
  }
  await pool.query("ANALYZE")
  return codes
}

/** Gives another commune the same households and people under ids of their own. */
async function copyCommune({ database: { pool } }: Context, from: string, to: string): Promise<void> {
  for (const table of ["household", "person_record"]) {
    const columns = await pool.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns
       WHERE table_name = $1 AND table_schema = current_schema() AND is_generated = 'NEVER'`,
      [table],
    )
    const names = columns.rows.map(({ name }) => name)
    const values = names.map((name) => {
      if (name === "unit_code") return "$2::text"
      return name === "id" || name === "household_id" ? `md5(${name}::text || $2)::uuid` : name
    })
    await pool.query(
      `INSERT INTO ${table} (${names.join(", ")})
       SELECT ${values.join(", ")} FROM ${table} WHERE province_code = $3 AND unit_code = $1`,
      [from, to, benchProvince],
    )
  }
}

function* changesOf(
  people: readonly PersonRecord[],
  households: ReadonlyMap<string, { hamlet: string }>,
): Generator<Change> {
  let number = 0
  for (const [id, { hamlet }] of households) {
    number++
    yield {
      action: "create",
      entity: "household",
      id,
      value: {
        id,
        hamlet,
        formNumber: String(number),
        headFamilyName: "Nguyễn Văn",
        headGivenName: "An",
        address: null,
        phone: null,
        poverty: null,
        note: null,
      },
    }
  }
  for (const person of people) yield { action: "create", entity: "person", id: person.id, value: person }
}
