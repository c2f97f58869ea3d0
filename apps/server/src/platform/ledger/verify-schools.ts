import type { Database } from "../database/index.ts"
import type { Alteration } from "./alteration.ts"
import { canonicalJson, type Json } from "./canonical-json.ts"
import { entities } from "./entities.ts"
import { quoted } from "./row-lookup.ts"

const { columns, table } = entities.school

/** How often each value was put into a field, less how often it was taken out of it. */
type Balance = Map<string, number>

interface School {
  present: number
  readonly fields: Map<string, Balance>
}

/**
 * Names a school that is not what the ledger says. Units of a province write its list in turn, each into a chain of its
 * own, and no chain tells whose turn came first. It need not: every change takes one value out of a field and puts
 * another in, so that of all values ever written exactly the one that stands is left over.
 */
export async function verifySchools(db: Database, provinceCode: string): Promise<Alteration | undefined> {
  const { rows: entries } = await db.pool.query<{
    id: string
    action: string
    field: string | null
    old: Json
    new: Json
  }>(
    `SELECT entity_id AS id, action, field, old, new FROM ledger_entry
      WHERE province_code = $1 AND entity = 'school'`,
    [provinceCode],
  )
  const schools = new Map<string, School>()
  for (const entry of entries) {
    const school = schools.get(entry.id) ?? { present: 0, fields: new Map() }
    schools.set(entry.id, school)
    if (entry.action === "set") {
      count(school, entry.field ?? "", entry.old, -1)
      count(school, entry.field ?? "", entry.new, 1)
    } else {
      const sign = entry.action === "create" ? 1 : -1
      const record = (sign === 1 ? entry.new : entry.old) as Readonly<Record<string, Json>>
      school.present += sign
      for (const { field } of columns) count(school, field, record[field] ?? null, sign)
    }
  }
  const names = columns.map((column) => quoted(column.column)).join(", ")
  const { rows } = await db.pool.query<Json[]>({
    text: `SELECT ${names} FROM ${table} WHERE province_code = $1 ORDER BY code`,
    values: [provinceCode],
    rowMode: "array",
  })
  for (const values of rows) {
    const record = Object.fromEntries(columns.map((column, i) => [column.field, values[i] ?? null]))
    const code = String(record.code)
    const school = schools.get(code)
    schools.delete(code)
    const wrong = columns.find(({ field }) => standing(school, field) !== canonicalJson(record[field]))
    if (school?.present === 1 && wrong === undefined) continue
    return altered(code, wrong?.label ?? "", `${String(record.name)} (${code})`)
  }
  const gone = [...schools].find(([, school]) => school.present !== 0)
  return gone === undefined ? undefined : altered(gone[0], "", gone[0])
}

function count(school: School, field: string, value: Json, by: number): void {
  const balance = school.fields.get(field) ?? new Map<string, number>()
  school.fields.set(field, balance)
  const text = canonicalJson(value)
  balance.set(text, (balance.get(text) ?? 0) + by)
}

/** The one value that was put in once more than it was taken out. */
function standing(school: School | undefined, field: string): string | undefined {
  const left = [...(school?.fields.get(field) ?? [])].filter(([, times]) => times !== 0)
  return left.length === 1 && left[0]?.[1] === 1 ? left[0][0] : undefined
}

function altered(id: string, label: string, name: string): Alteration {
  const what = label === "" ? "không đúng với lịch sử" : `mục “${label}” không đúng với lịch sử`
  const message = `Trường ${name}: ${what}, đã bị sửa ngoài phần mềm.`
  return { seq: null, batchId: null, entity: "school", id, message }
}
