import { afterAll, beforeAll, expect, test } from "vitest"
import type { Database } from "../database/index.ts"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { everInHousehold, readAsOf } from "./as-of.ts"
import { readHistory } from "./history.ts"
import { listAdjustments } from "./list-adjustments.ts"
import { listBatches } from "./list-batches.ts"
import { readBatch } from "./read-batch.ts"
import { testId } from "./testing/ledger-fixture.ts"

// At the size of a province every look into the ledger must go by an index, and where the tables are parted by province, into
// one part alone. Looked at in the plans of the very statements that the product sends.
const db = await openTestDatabase()
afterAll(() => db.close())

const provinces = ["01", "22", "79"]
const scope = { provinceCode: "22", unitCode: "u1", roundYear: 2026 }
const batch = testId(1_700_005)

beforeAll(async () => {
  const { pool } = db
  for (const [i, province] of provinces.entries()) {
    await pool.query(
      `INSERT INTO round (province_code, unit_code, year) SELECT $1, 'u' || n, 2026 FROM generate_series(1, 5) n`,
      [province],
    )
    await pool.query(
      `INSERT INTO ledger_batch (province_code, unit_code, id, ordinal, round_year, kind, actor, at, first_seq, last_seq,
         applied, unchanged, conflicts, data_version, hash, digest)
       SELECT $1, 'u' || (n % 5 + 1), ('01900000-0000-7000-8000-' || lpad(($2 * 1000000 + 700000 + n)::text, 12, '0'))::uuid,
         n, 2026, CASE WHEN n % 50 = 0 THEN 'adjust' ELSE 'edit' END, 'x', now(), n * 20, n * 20 + 19, 20, 0, 0, n, 'h', 'd'
       FROM generate_series(0, 999) n`,
      [province, i],
    )
    await pool.query(
      `INSERT INTO ledger_entry (province_code, unit_code, seq, batch_id, round_year, entity, entity_id, action, field, new, hash)
       SELECT $1, 'u' || (n / 20 % 5 + 1), n,
         ('01900000-0000-7000-8000-' || lpad(($2 * 1000000 + 700000 + n / 20)::text, 12, '0'))::uuid, 2026, 'person',
         '01900000-0000-7000-8000-' || lpad((n % 4000)::text, 12, '0'), 'set', 'note', '"x"', 'h'
       FROM generate_series(0, 19999) n`,
      [province, i],
    )
  }
  for (const table of ["ledger_entry", "ledger_batch"]) {
    await pool.query(
      `CREATE TABLE parted_${table} (LIKE ${table} INCLUDING ALL) PARTITION BY LIST (province_code)`,
    )
    for (const province of provinces) {
      await pool.query(
        `CREATE TABLE parted_${table}_${province} PARTITION OF parted_${table} FOR VALUES IN ('${province}')`,
      )
    }
    await pool.query(`INSERT INTO parted_${table} SELECT * FROM ${table}`)
    await pool.query(`ANALYZE ${table}`)
    await pool.query(`ANALYZE parted_${table}`)
  }
}, 60_000)

interface Plan {
  readonly "Node Type": string
  readonly "Relation Name"?: string
  readonly Plans?: readonly Plan[]
}

/** The statements of a look-up, as they are sent. */
async function statementsOf(look: (watched: Database) => Promise<unknown>) {
  const sent: { text: string; values: unknown[] }[] = []
  const pool = Object.create(db.pool, {
    query: {
      value: (text: string, values: unknown[]) => {
        sent.push({ text, values })
        return db.pool.query(text, values)
      },
    },
  })
  await look({ ...db, pool })
  expect(sent.length).toBeGreaterThan(0)
  return sent
}

/** Every scan of the ledger in a statement's plan: how, and of which table. */
async function scansOf({ text, values }: { text: string; values: unknown[] }): Promise<[string, string][]> {
  const { rows } = await db.pool.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    values,
  )
  const walk = (plan: Plan): [string, string][] => [
    ...(plan["Relation Name"]?.includes("ledger_")
      ? [[plan["Node Type"], plan["Relation Name"]] as [string, string]]
      : []),
    ...(plan.Plans ?? []).flatMap(walk),
  ]
  const found = walk(rows[0]!["QUERY PLAN"][0].Plan)
  expect(found.length, text).toBeGreaterThan(0)
  return found
}

const person = testId(1234)
const lookups: Record<string, (database: Database) => Promise<unknown>> = {
  "the history of a record": (one) => readHistory(one, { entity: "person", id: person, provinceCode: "22" }),
  "records as they stood": (one) => readAsOf(one, scope, "person", [person], "2027-01-01T00:00:00Z"),
  "the changes of a batch": (one) => readBatch(one, scope, batch, { limit: 50, offset: 0 }),
  "the batches of a round": (one) => listBatches(one, scope, {}),
  "the adjustments of a round": (one) => listAdjustments(one, scope),
  "who was ever in a household": (one) => everInHousehold(one, scope, testId(1)),
}

test.each(Object.entries(lookups))("%s goes by an index, into the part of one province", async (_, look) => {
  for (const statement of await statementsOf(look)) {
    for (const [how, table] of await scansOf(statement)) expect([table, how]).not.toEqual([table, "Seq Scan"])
    const text = statement.text.replace(/\bledger_(entry|batch)\b/g, "parted_ledger_$1")
    const parts = await scansOf({ ...statement, text })
    for (const [how, table] of parts) {
      expect(table.endsWith("_22") || how.startsWith("Bitmap Index"), `${how} ${table}`).toBe(true)
    }
  }
})
