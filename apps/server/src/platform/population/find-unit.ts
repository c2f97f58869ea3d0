import { PhocapError, referenceDate } from "@phocap/core"
import type { Selectable } from "kysely"
import type { Database, Tables } from "../database/index.ts"

/** A unit as it stands on a round's reference date. */
export interface UnitAt {
  readonly provinceCode: string
  readonly code: string
  readonly level: number
  readonly kind: string
  readonly name: string
  readonly parentCode: string | null
}

type UnitRow = Pick<
  Selectable<Tables["unit"]>,
  "province_code" | "code" | "level" | "kind" | "name" | "parent_code"
>

function unitAt(row: UnitRow): UnitAt {
  return {
    provinceCode: row.province_code,
    code: row.code,
    level: row.level,
    kind: row.kind,
    name: row.name,
    parentCode: row.parent_code,
  }
}

/**
 * The unit that bore `code` on 30/9 of the round; null where none did. Codes were handed on in 2025, so the round decides
 * which unit is meant.
 */
export async function findUnit(database: Database, code: string, year: number): Promise<UnitAt | null> {
  const date = referenceDate(year)
  const row = await database.query
    .selectFrom("unit")
    .select(["province_code", "code", "level", "kind", "name", "parent_code"])
    .where("code", "=", code)
    .where("valid_from", "<=", date)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", date)]))
    .orderBy("level", "desc")
    .executeTakeFirst()
  return row === undefined ? null : unitAt(row)
}

/** The same where one is asked for. Throws `unit.missing`. */
export async function getUnit(database: Database, code: string, year: number): Promise<UnitAt> {
  const unit = await findUnit(database, code, year)
  if (unit !== null) return unit
  throw new PhocapError(
    "unit.missing",
    `Không có đơn vị này trong năm ${year}.`,
    "Chọn đơn vị khác, hoặc chọn năm mà đơn vị còn tồn tại.",
    404,
  )
}

/** The communes of a unit on a round's reference date: itself, or all below its districts. */
export async function communesOf(database: Database, unit: UnitAt, year: number): Promise<UnitAt[]> {
  if (unit.level === 3) return [unit]
  const date = referenceDate(year)
  const rows = await database.query
    .withRecursive("below", (db) =>
      db
        .selectFrom("unit")
        .selectAll()
        .where("province_code", "=", unit.provinceCode)
        .where("code", "=", unit.code)
        .where("level", "=", unit.level)
        .where("valid_from", "<=", date)
        .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", date)]))
        .unionAll((again) =>
          again
            .selectFrom("unit as child")
            .innerJoin("below", (join) =>
              join
                .onRef("child.parent_code", "=", "below.code")
                .onRef("child.province_code", "=", "below.province_code")
                .onRef("child.level", ">", "below.level"),
            )
            .selectAll("child")
            .where("child.valid_from", "<=", date)
            .where((eb) => eb.or([eb("child.valid_to", "is", null), eb("child.valid_to", ">", date)])),
        ),
    )
    .selectFrom("below")
    .selectAll()
    .where("level", "=", 3)
    .orderBy("code")
    .execute()
  return rows.map(unitAt)
}

/** The districts of a province on a round's reference date; none from 1/7/2025. */
export async function districtsOf(database: Database, unit: UnitAt, year: number): Promise<UnitAt[]> {
  const date = referenceDate(year)
  const rows = await database.query
    .selectFrom("unit")
    .selectAll()
    .where("province_code", "=", unit.provinceCode)
    .where("level", "=", 2)
    .where("valid_from", "<=", date)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", date)]))
    .orderBy("code")
    .execute()
  return rows.map(unitAt)
}
