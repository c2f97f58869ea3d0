import { PhocapError } from "@phocap/core"
import { canonicalJson, type Json } from "./canonical-json.ts"
import { type Batch, type Change, outsideRounds } from "./change.ts"
import { type Entity, type EntityRow, entities } from "./entities.ts"
import type { EntityColumn } from "./entity-column.ts"
import { normaliseField, normaliseRecord, normaliseSeen, rowText } from "./normalise.ts"

interface Common {
  readonly entity: Entity
  readonly id: string
  /** Place in the batch, from 0. */
  readonly ordinal: number
}

export interface PreparedCreate extends Common {
  readonly action: "create"
  readonly row: EntityRow
  /** Canonical JSON of `row`. */
  readonly text: string
}

export interface PreparedSet extends Common {
  readonly action: "set"
  /** As written in the change, with the key of a report behind a dot. */
  readonly field: string
  readonly column: EntityColumn
  readonly key: string | null
  readonly old: Json
  readonly value: Json
}

export interface PreparedRemove extends Common {
  readonly action: "remove"
  readonly old: EntityRow
}

/** A change checked and brought to the form in which values are stored. */
export type Prepared = PreparedCreate | PreparedSet | PreparedRemove

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Checks a change by itself, before anything is read. @throws PhocapError that names record and field */
export function prepareChange(
  change: Change,
  ordinal: number,
  { provinceCode, roundYear }: Pick<Batch, "provinceCode" | "roundYear">,
): Prepared {
  const entity = entities[change.entity]
  if (entity === undefined) throw refused(`Không có loại hồ sơ “${String(change.entity)}”.`)
  if ((entity.home === "round") === (roundYear === outsideRounds) && entity.home !== "province") {
    throw refused(`${entity.label} không ghi chung được với loại hồ sơ này.`)
  }
  const id = entity.key === "id" ? change.id.toLowerCase() : change.id
  if (entity.key === "id" && !uuid.test(id))
    throw refused(`${entity.label}: mã “${change.id}” không đúng dạng.`)
  const common = { entity, id, ordinal }
  if (change.action === "create") {
    if ("provinceCode" in change.value && change.value.provinceCode !== provinceCode) {
      throw refused(`${entity.label} ${id} thuộc tỉnh khác.`)
    }
    const row = normaliseRecord(entity, id, change.value)
    return { ...common, action: "create", row, text: rowText(entity, row) }
  }
  if (change.action === "set") {
    return { ...common, action: "set", ...prepareField(entity, id, change.field, change.old, change.new) }
  }
  const seen = change.old as unknown as Readonly<Record<string, Json>>
  const old: EntityRow = {}
  for (const column of entity.columns) old[column.field] = normaliseSeen(column, seen[column.field])
  return { ...common, action: "remove", old }
}

/** One line that stands for the change as it was asked, to tell a retry from another batch under the same id. */
export function digestText(prepared: Prepared): string {
  const { action, entity, id } = prepared
  const head = `${action} ${entity.name} ${id} `
  if (prepared.action === "create") return `${head}${prepared.text}\n`
  if (prepared.action === "remove") return `${head}${rowText(entity, prepared.old)}\n`
  return `${head}${canonicalJson([prepared.field, prepared.old, prepared.value])}\n`
}

function prepareField(entity: Entity, id: string, field: string, old: Json, value: Json) {
  const dot = field.indexOf(".")
  const name = dot < 0 ? field : field.slice(0, dot)
  const key = dot < 0 ? null : field.slice(dot + 1)
  const column = entity.columnByField.get(name)
  if (
    column === undefined ||
    name === entity.key ||
    key === "" ||
    (column.kind === "json") !== (key !== null)
  ) {
    throw refused(`${entity.label} ${id}: không sửa được mục “${field}”.`)
  }
  return {
    field,
    column,
    key,
    old: key === null ? normaliseSeen(column, old) : (old ?? null),
    value: normaliseField(entity, id, column, value ?? null),
  }
}

function refused(message: string): PhocapError {
  return new PhocapError("change.invalid", message, "Tải lại trang rồi làm lại.", 422)
}
