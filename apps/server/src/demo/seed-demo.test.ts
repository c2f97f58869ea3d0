import { afterAll, beforeAll, expect, test } from "vitest"
import type { Database } from "../platform/database/index.ts"
import { openTestDatabase } from "../platform/database/testing/test-database.ts"
import { verifyLedger } from "../platform/ledger/index.ts"
import { generateDemo } from "./generate-demo.ts"
import { provinceCode } from "./places.ts"
import { isDemoLoaded, seedDemo } from "./seed-demo.ts"

let database: Database

beforeAll(async () => {
  database = await openTestDatabase()
}, 60_000)

afterAll(() => database.close())

async function numbers() {
  const { rows } = await database.pool.query<Record<string, number>>(`SELECT
    (SELECT count(*)::int FROM person_record) AS people,
    (SELECT count(*)::int FROM household) AS households,
    (SELECT count(*)::int FROM school_report) AS reports,
    (SELECT count(*)::int FROM unit_report) AS money,
    (SELECT count(*)::int FROM school) AS schools,
    (SELECT count(*)::int FROM unit) AS units,
    (SELECT count(*)::int FROM conflict) AS conflicts,
    (SELECT count(*)::int FROM ledger_batch) AS batches`)
  return rows[0]
}

test("the demo is written once, whole, through the ledger", { timeout: 600_000 }, async () => {
  expect(await isDemoLoaded(database)).toBe(false)
  expect(await seedDemo({ database })).toBe(true)
  expect(await isDemoLoaded(database)).toBe(true)
  const demo = generateDemo()
  const sum = (count: (round: (typeof demo.rounds)[number]) => number) =>
    demo.rounds.reduce((all, round) => all + count(round), 0)
  const sealed = demo.rounds.filter((round) => round.state === "sealed").length
  const expected = {
    people: sum((round) => round.people.length),
    households: sum((round) => round.households.length),
    reports: sum((round) => round.reports.length),
    money: sum((round) => round.unitReports.length),
    schools: demo.schools.length,
    units: demo.units.length,
    conflicts: 0,
    // Each round and the two lists of schools; handing in and sealing; one waiting, one returned; two adjustments;
    // the list of bodies and four plans.
    batches: demo.rounds.length + 2 + 2 * (sealed + 1) + 3 + 2 + 5,
  }
  expect(await numbers()).toEqual(expected)
  expect(await seedDemo({ database })).toBe(false)
  expect(await numbers()).toEqual(expected)

  const { rows } = await database.pool.query("SELECT DISTINCT year, state FROM round ORDER BY year, state")
  expect(rows).toEqual([
    { year: 2023, state: "sealed" },
    { year: 2024, state: "sealed" },
    { year: 2025, state: "sealed" },
    { year: 2026, state: "open" },
    { year: 2026, state: "submitted" },
  ])
  const verified = await verifyLedger(database, provinceCode, "99034")
  expect(verified.sound).toBe(true)
})
