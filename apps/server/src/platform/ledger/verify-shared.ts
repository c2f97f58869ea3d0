import type pg from "pg"
import { type Database, inTransaction } from "../database/index.ts"
import type { Alteration } from "./alteration.ts"
import { canonicalJson, type Json } from "./canonical-json.ts"
import { type Entity, entities } from "./entities.ts"
import { keyColumn, quoted } from "./row-lookup.ts"

/** How often each value was put into a field, less how often it was taken out of it. */
type Balance = Map<string, number>

interface Shared {
  present: number
  readonly fields: Map<string, Balance>
}

/**
 * Names what belongs to a province as a whole (its schools, its bodies) and is not what the ledger says. Units of a
 * province write it in turn, each into a chain of its
 * own, and no chain tells whose turn came first. It need not: every change takes one value out of a field and puts
 * another in, so that of all values ever written exactly the one that stands is left over.
 */
export function verifyShared(db: Database, provinceCode: string): Promise<Alteration | undefined> {
  return inTransaction(db, async ({ client }) => {
    await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    for (const entity of Object.values(entities)) {
      if (entity.home !== "province") continue
      const alteration = await verifyEntity(client, provinceCode, entity)
      if (alteration !== undefined) return alteration
    }
    return undefined
  })
}

async function verifyEntity(
  client: pg.PoolClient,
  provinceCode: string,
  entity: Entity,
): Promise<Alteration | undefined> {
  const { columns, table } = entity
  const { rows: entries } = await client.query<{
    id: string
    action: string
    field: string | null
    old: Json
    new: Json
  }>(
    `SELECT entity_id AS id, action, field, old, new FROM ledger_entry
      WHERE province_code = $1 AND entity = $2`,
    [provinceCode, entity.name],
  )
  const records = new Map<string, Shared>()
  for (const entry of entries) {
    const shared = records.get(entry.id) ?? { present: 0, fields: new Map() }
    records.set(entry.id, shared)
    if (entry.action === "set") {
      count(shared, entry.field ?? "", entry.old, -1)
      count(shared, entry.field ?? "", entry.new, 1)
    } else {
      const sign = entry.action === "create" ? 1 : -1
      const record = (sign === 1 ? entry.new : entry.old) as Readonly<Record<string, Json>>
      shared.present += sign
      for (const { field } of columns) count(shared, field, record[field] ?? null, sign)
    }
  }
  const names = columns.map((column) => quoted(column.column)).join(", ")
  const { rows } = await client.query<Json[]>({
    text: `SELECT ${names} FROM ${table} WHERE province_code = $1 ORDER BY ${keyColumn(entity)}`,
    values: [provinceCode],
    rowMode: "array",
  })
  for (const values of rows) {
    const row = Object.fromEntries(columns.map((column, i) => [column.field, values[i] ?? null]))
    const code = String(row[entity.key])
    const shared = records.get(code)
    records.delete(code)
    const wrong = columns.find(({ field }) => standing(shared, field) !== canonicalJson(row[field]))
    if (shared?.present === 1 && wrong === undefined) continue
    const name = entity.key === "id" ? String(row.name) : `${String(row.name)} (${code})`
    return altered(entity, code, shared?.present === 1 ? (wrong?.label ?? "") : "", name)
  }
  const gone = [...records].find(([, shared]) => shared.present !== 0)
  return gone === undefined ? undefined : altered(entity, gone[0], "", entity.key === "id" ? "" : gone[0])
}

function count(shared: Shared, field: string, value: Json, by: number): void {
  const balance = shared.fields.get(field) ?? new Map<string, number>()
  shared.fields.set(field, balance)
  const text = canonicalJson(value)
  balance.set(text, (balance.get(text) ?? 0) + by)
}

/** The one value that was put in once more than it was taken out. */
function standing(shared: Shared | undefined, field: string): string | undefined {
  const left = [...(shared?.fields.get(field) ?? [])].filter(([, times]) => times !== 0)
  return left.length === 1 && left[0]?.[1] === 1 ? left[0][0] : undefined
}

function altered(entity: Entity, id: string, label: string, name: string): Alteration {
  const what = label === "" ? "không đúng với lịch sử" : `mục “${label}” không đúng với lịch sử`
  const message = `${entity.label}${name === "" ? "" : ` ${name}`}: ${what}, đã bị sửa ngoài phần mềm.`
  return { seq: null, batchId: null, entity: entity.name, id, message }
}
