import { personFields } from "@phocap/core"
import { afterAll, expect, test } from "vitest"
import { migrate } from "./migrate.ts"
import { type Migration, readMigrations } from "./migrations.ts"
import { openEmptyTestDatabase } from "./testing/test-database.ts"

const db = await openEmptyTestDatabase()
afterAll(() => db.close())

const step = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum })
const tables = async () => {
  const sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1"
  return (await db.pool.query<{ table_name: string }>(sql)).rows.map((row) => row.table_name)
}

test("steps run once, in order, also when two processes start at the same time", async () => {
  const steps = [
    step("0001-a.sql", "CREATE TABLE a (n int)"),
    step("0002-b.sql", "ALTER TABLE a RENAME TO b"),
  ]
  const ran = await Promise.all([migrate(db.pool, steps), migrate(db.pool, steps)])
  expect(ran.flat().sort()).toEqual(["0001-a.sql", "0002-b.sql"])
  expect(await tables()).toEqual(["b", "migration"])
})

test("a step that fails leaves nothing of itself, and those before it stand", async () => {
  const steps = [
    step("0001-a.sql", ""),
    step("0002-b.sql", ""),
    step("0003-c.sql", "CREATE TABLE c (n int)"),
    step("0004-d.sql", "CREATE TABLE d (n int); SELECT 1/0"),
  ]
  await expect(migrate(db.pool, steps)).rejects.toMatchObject({
    code: "migration.failed",
    message: expect.stringContaining("0004-d.sql"),
  })
  expect(await tables()).toEqual(["b", "c", "migration"])
})

test("an altered, a missing and a late step are refused", async () => {
  const good = [step("0001-a.sql", ""), step("0002-b.sql", ""), step("0003-c.sql", "")]
  expect(await migrate(db.pool, good)).toEqual([])
  const altered = good.with(1, step("0002-b.sql", "", "other"))
  await expect(migrate(db.pool, altered)).rejects.toMatchObject({ code: "migration.altered" })
  await expect(migrate(db.pool, good.slice(0, 2))).rejects.toMatchObject({ code: "database.newer" })
  const late = [...good, step("0002-a-late.sql", "")].sort((a, b) => (a.name < b.name ? -1 : 1))
  await expect(migrate(db.pool, late)).rejects.toMatchObject({ code: "migration.order" })
})

test("the product's own migrations give every field of a person its column", async () => {
  const own = await openEmptyTestDatabase()
  try {
    await migrate(own.pool)
    const { rows } = await own.pool.query<{ column_name: string; data_type: string; is_nullable: string }>(
      `SELECT column_name, data_type, is_nullable FROM information_schema.columns
        WHERE table_name = 'person_record' ORDER BY ordinal_position`,
    )
    const columns = rows.map((row) => row.column_name)
    const fields = personFields.map((field) => field.column)
    expect(columns).toEqual(["province_code", "unit_code", "round_year", ...fields, "name_norm", "name_sort"])
    const types: Record<string, string[]> = {
      int: ["smallint", "integer"],
      flag: ["boolean"],
      known: ["boolean"],
      id: ["uuid"],
      text: ["text"],
    }
    for (const field of personFields) {
      const row = rows.find((one) => one.column_name === field.column)
      expect(types[field.kind], field.name).toContain(row?.data_type)
      if (field.kind === "known") expect(row?.is_nullable, field.name).toBe("YES")
    }
    expect(await readMigrations()).not.toEqual([])
  } finally {
    await own.close()
  }
})
