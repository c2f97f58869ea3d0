import { newPerson } from "@phocap/core"
import { applyChanges, type Change } from "../apps/server/src/platform/ledger/index.ts"
import { benchProvince, benchYear, fillCommunes, openBench } from "./lib/bench-context.ts"
import { report } from "./lib/time.ts"

// What the ledger costs: the same corrections by applyChanges (compare, state, history, chain) and as bare SQL on the same
// table, one by one and many at once. Needs a quiet machine to mean anything.
const size = Number(process.argv[2] ?? 5_000)
const single = Number(process.argv[3] ?? 500)
const context = await openBench()
const { pool } = context.database
try {
  const [code = ""] = await fillCommunes(context, 1, size)
  const found = await pool.query<{ id: string }>(
    "SELECT id FROM person_record WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 ORDER BY id",
    [benchProvince, code, benchYear],
  )
  const ids = found.rows.map((row) => row.id)
  const notes = new Map<string, string>()
  const change = (id: string, note: string): Change => {
    const old = notes.get(id) ?? null
    notes.set(id, note)
    return { action: "set", entity: "person", id, field: "note", old, new: note }
  }
  const apply = (changes: readonly Change[]) =>
    applyChanges(context.database, {
      provinceCode: benchProvince,
      unitCode: code,
      roundYear: benchYear,
      batchId: context.newId(),
      kind: "edit",
      actor: "bench",
      reason: "đo",
      at: context.now(),
      changes,
    })
  await pool.query("UPDATE person_record SET note = NULL WHERE province_code = $1 AND unit_code = $2", [
    benchProvince,
    code,
  ])
  const bare = (id: string, note: string) =>
    pool.query(
      "UPDATE person_record SET note = $5 WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id = $4",
      [benchProvince, code, benchYear, id, note],
    )

  const alone = { ledger: [] as number[], bare: [] as number[] }
  for (let n = 0; n < single; n++) {
    const id = ids[n % ids.length] ?? ""
    let began = performance.now()
    const { applied, conflictCount } = await apply([change(id, `a${n}`)])
    alone.ledger.push(performance.now() - began)
    if (applied !== 1 || conflictCount > 0) throw new Error("a correction was not written")
    began = performance.now()
    await bare(id, `b${n}`)
    alone.bare.push(performance.now() - began)
    notes.set(id, `b${n}`)
  }
  const inOrder = (times: number[]) => times.sort((a, b) => a - b)
  report("one correction by the ledger", inOrder(alone.ledger), "–")
  report("one correction as bare SQL", inOrder(alone.bare), "–")

  const together = { ledger: [] as number[], bare: [] as number[] }
  for (let turn = 0; turn < 5; turn++) {
    const changes = ids.map((id) => change(id, `c${turn}`))
    let began = performance.now()
    await apply(changes)
    together.ledger.push(performance.now() - began)
    began = performance.now()
    await pool.query(
      `UPDATE person_record SET note = $4 WHERE province_code = $1 AND unit_code = $2 AND round_year = $3`,
      [benchProvince, code, benchYear, `d${turn}`],
    )
    together.bare.push(performance.now() - began)
    for (const id of ids) notes.set(id, `d${turn}`)
  }
  report(`${ids.length} corrections in one batch by the ledger`, inOrder(together.ledger), "–")
  report(`${ids.length} corrections as one bare statement`, inOrder(together.bare), "–")
  const fresh = Array.from({ length: 2_000 }, () =>
    newPerson({ id: context.newId(), householdId: "", givenName: "x", birthYear: 2015, sex: 1 }),
  )
  const home = await pool.query<{ id: string }>("SELECT id FROM household WHERE unit_code = $1 LIMIT 1", [
    code,
  ])
  const began = performance.now()
  await apply(
    fresh.map((person) => ({
      action: "create",
      entity: "person",
      id: person.id,
      value: { ...person, householdId: home.rows[0]?.id ?? "" },
    })),
  )
  const seconds = (performance.now() - began) / 1000
  console.log(`${fresh.length} new people by the ledger: ${Math.round(fresh.length / seconds)} a second`)
} finally {
  await context.close()
}
