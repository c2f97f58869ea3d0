import { scopeDatabase } from "../apps/server/src/platform/database/index.ts"
import { benchProvince, benchYear, fillCommunes, openBench } from "./lib/bench-context.ts"
import { report, times } from "./lib/time.ts"

// What the second lock on records costs a query: the same reads as the owner, and as somebody whose roles reach one
// commune, or five hundred units. Needs a quiet machine to mean anything.
const context = await openBench()
try {
  const [code = ""] = await fillCommunes(context, 1, Number(process.argv[2] ?? 45_000))
  const own = `${benchProvince}/${code}`
  const many = Array.from({ length: 500 }, (_, i) => `${benchProvince}/x${i}`)
  const readers = {
    owner: context.database,
    "one commune": scopeDatabase(context.database, new Set([own])),
    "500 units": scopeDatabase(context.database, new Set([own, ...many])),
  }
  const scope = [benchProvince, code, benchYear]
  const here = "province_code = $1 AND unit_code = $2 AND round_year = $3"
  const reads = {
    "a page of names": `SELECT id, family_name, given_name FROM person_record WHERE ${here} ORDER BY name_sort, id LIMIT 50`,
    "a search by name": `SELECT count(*) FROM person_record WHERE ${here} AND ' ' || name_norm LIKE '% van%'`,
    "all of a commune": `SELECT id, birth_year, sex FROM person_record WHERE ${here}`,
  }
  for (const [what, sql] of Object.entries(reads)) {
    for (const [who, { pool }] of Object.entries(readers)) {
      await pool.query(sql, scope)
      report(`${what}, ${who}`, await times(30, () => pool.query(sql, scope)), "–")
    }
  }
} finally {
  await context.close()
}
