import { PhocapError } from "@phocap/core"
import { canonicalJson, type Json } from "./canonical-json.ts"
import type { Entity, EntityRow } from "./entities.ts"
import type { EntityColumn } from "./entity-column.ts"

/** A zero byte, which PostgreSQL cannot store, or half of a character. */
const unstorable = /\0|[\ud800-\udfff]/u

/** A whole record in the form in which it is stored and compared. @throws PhocapError naming the field at fault */
export function normaliseRecord(entity: Entity, id: string, value: unknown): EntityRow {
  const row = copyPlain(entity, value) ?? parseRecord(entity, id, value)
  if (row[entity.key] !== id) throw invalid(entity, id, entity.key)
  return row
}

/** A copy of a record that is plainly right as it is, field by field; nothing when any field is in doubt. */
function copyPlain(entity: Entity, value: unknown): EntityRow | undefined {
  if (!isObject(value) || Object.keys(value).length !== entity.columns.length) return undefined
  for (const column of entity.columns) if (!column.quickCheck(value[column.field])) return undefined
  return { ...value }
}

function parseRecord(entity: Entity, id: string, value: unknown): EntityRow {
  const parsed = entity.schema.safeParse(value)
  if (!parsed.success) throw invalid(entity, id, String(parsed.error.issues[0]?.path[0] ?? ""))
  // Zod made this object for us, so values are put right in place.
  const row = parsed.data as EntityRow
  for (const column of entity.columns)
    row[column.field] = stored(entity, id, column, row[column.field] ?? null)
  return row
}

/** One value of a field, checked by the field's own schema. */
export function normaliseField(entity: Entity, id: string, column: EntityColumn, value: Json): Json {
  // In a report, null takes the key away whatever the key holds.
  if (column.kind === "json" && value === null) return null
  const parsed = column.schema.safeParse(value)
  if (!parsed.success) throw invalid(entity, id, column.field)
  return stored(entity, id, column, parsed.data as Json)
}

/**
 * A value as the writer saw it, in the form in which what stands is compared: absent is null, uuids in small letters.
 * Not checked: it is only compared.
 */
export function normaliseSeen(column: EntityColumn, value: Json | undefined): Json {
  if (value === undefined || value === null) return null
  if (column.kind === "uuid" && typeof value === "string") return value.toLowerCase()
  if (column.kind === "json" && isObject(value)) return withoutNulls(value)
  return value
}

/**
 * The canonical JSON of a record: fields in order, those that hold nothing left out. Most fields of most people are
 * empty, and history keeps every record's text.
 */
export function rowText(entity: Entity, row: EntityRow): string {
  let out = ""
  for (const [field, head] of heads(entity)) {
    const value = row[field] ?? null
    if (value === null) continue
    out += head
    if (typeof value === "object") out += canonicalJson(value)
    else out += typeof value === "string" ? JSON.stringify(value) : String(value)
  }
  return `{${out.slice(1)}}`
}

const headsByEntity = new Map<string, readonly (readonly [string, string])[]>()

function heads(entity: Entity): readonly (readonly [string, string])[] {
  let known = headsByEntity.get(entity.name)
  if (known === undefined) {
    const fields = entity.columns.map((column) => column.field).sort()
    known = fields.map((field) => [field, `,${JSON.stringify(field)}:`] as const)
    headsByEntity.set(entity.name, known)
  }
  return known
}

function stored(entity: Entity, id: string, column: EntityColumn, value: Json): Json {
  if (typeof value === "string") {
    if (unstorable.test(value)) throw invalid(entity, id, column.field)
    return column.kind === "uuid" ? value.toLowerCase() : value
  }
  if (value !== null && typeof value === "object") {
    if (holdsUnstorable(value)) throw invalid(entity, id, column.field)
    return isObject(value) && column.kind === "json" ? withoutNulls(value) : value
  }
  return value
}

function holdsUnstorable(value: Json): boolean {
  if (typeof value === "string") return unstorable.test(value)
  if (value === null || typeof value !== "object") return false
  return Object.entries(value).some(([key, one]) => unstorable.test(key) || holdsUnstorable(one))
}

function isObject(value: unknown): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

/** In a report a key that holds null and a key that is absent say the same: unknown. */
function withoutNulls(value: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null))
}

function invalid(entity: Entity, id: string, field: string): PhocapError {
  const label = entity.columnByField.get(field)?.label ?? field
  const message = `${entity.label} ${id}: giá trị của “${label}” không hợp lệ.`
  const remedy = "Sửa lại giá trị rồi ghi lại. Chưa có gì trong lần ghi này được lưu."
  return new PhocapError("change.invalid", message, remedy, 422, { [field]: "Giá trị không hợp lệ." })
}
