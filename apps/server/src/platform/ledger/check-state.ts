import type pg from "pg"
import type { Alteration } from "./alteration.ts"
import type { Json } from "./canonical-json.ts"
import { canonicalJson } from "./canonical-json.ts"
import { outsideRounds } from "./change.ts"
import { type Entity, type EntityRow, entities } from "./entities.ts"
import { rowText } from "./normalise.ts"
import type { Replay } from "./replay.ts"
import { keyName, quoted } from "./row-lookup.ts"

/** Rows read at once. */
const pageSize = 5000

/** The first record of a unit that is not what its chain says: altered, taken away or slipped in. */
export async function checkState(
  client: pg.PoolClient,
  unit: readonly string[],
  replay: Replay,
): Promise<Alteration | undefined> {
  for (const entity of Object.values(entities)) {
    if (entity.home === "province") continue
    const alteration = await checkRows(client, unit, entity, replay)
    if (alteration !== undefined) return alteration
    const left = replay.left(entity.name)
    if (left !== undefined) {
      const record = JSON.parse(left.text) as Record<string, Json>
      return altered(entity, left.roundYear, left.id, record, "đã bị xoá ngoài phần mềm")
    }
  }
  return undefined
}

async function checkRows(
  client: pg.PoolClient,
  unit: readonly string[],
  entity: Entity,
  replay: Replay,
): Promise<Alteration | undefined> {
  const { columns, computed } = entity
  const names = [...columns, ...computed].map((column) => quoted(column.column)).join(", ")
  const key = quoted(keyName(entity))
  const year = entity.home === "round" ? "round_year" : `${outsideRounds}::smallint`
  let after: readonly [number, string] = [-1, "00000000-0000-0000-0000-000000000000"]
  for (;;) {
    const { rows } = await client.query<Json[]>({
      text: `SELECT ${year}, ${names} FROM ${entity.table}
        WHERE province_code = $1 AND unit_code = $2 AND (${year}, ${key}) > ($3::smallint, $4::uuid)
        ORDER BY ${entity.home === "round" ? "round_year, " : ""}${key} LIMIT ${pageSize}`,
      values: [...unit, ...after],
      rowMode: "array",
    })
    for (const values of rows) {
      const [first, ...rest] = values
      const roundYear = Number(first)
      const row: EntityRow = {}
      for (const [i, column] of columns.entries()) row[column.field] = rest[i] ?? null
      const id = String(row[entity.key])
      const said = replay.take(roundYear, entity.name, id)
      if (said === undefined) {
        return altered(entity, roundYear, id, row, "được thêm ngoài phần mềm, lịch sử không có")
      }
      if (said !== rowText(entity, row)) {
        return altered(entity, roundYear, id, row, differenceOf(entity, row, said))
      }
      for (const [i, { column, compute }] of computed.entries()) {
        if (rest[columns.length + i] !== compute(row)) {
          return altered(entity, roundYear, id, row, `cột phụ ${column} đã bị sửa ngoài phần mềm`)
        }
      }
      after = [roundYear, id]
    }
    if (rows.length < pageSize) return undefined
  }
}

/** Which field differs, and how. */
function differenceOf(entity: Entity, row: EntityRow, said: string): string {
  const before = JSON.parse(said) as Record<string, Json>
  const column = entity.columns.find(
    ({ field }) => canonicalJson(row[field]) !== canonicalJson(before[field] ?? null),
  )
  if (column === undefined) return "đã bị sửa ngoài phần mềm"
  const words = (value: Json | undefined) =>
    value === null || value === undefined ? "trống" : typeof value === "string" ? value : canonicalJson(value)
  const now = words(row[column.field])
  return `mục “${column.label}” đang là “${now}”, lịch sử ghi “${words(before[column.field])}”`
}

function altered(
  entity: Entity,
  year: number,
  id: string,
  record: Readonly<Record<string, Json>>,
  how: string,
): Alteration {
  const text = (field: string) => (typeof record[field] === "string" ? record[field] : "")
  const name = [
    text("familyName") || text("headFamilyName"),
    text("givenName") || text("headGivenName"),
    text("schoolCode"),
  ]
    .filter((part) => part !== "")
    .slice(0, 2)
    .join(" ")
  const when = year === outsideRounds ? "" : ` (năm ${year})`
  const message = `${entity.label}${name === "" ? "" : ` ${name}`}${when}: ${how}.`
  return { seq: null, batchId: null, entity: entity.name, id, message }
}
