import { listOrgans, type OrganEntry, putOrgan } from "@phocap/contract"
import { answeringOrgan, compareVietnamese, type Organ, PhocapError, vietnamDay } from "@phocap/core"
import type { Database } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { type Change, fieldChanges } from "../../platform/ledger/index.ts"
import { readOrgans, successorOf } from "../organs.ts"
import { sightOf } from "../visible-units.ts"
import { writeUnit } from "../write-unit.ts"

async function entriesOf(database: Database, provinceCode: string, today: string): Promise<OrganEntry[]> {
  const [organs, { rows }] = await Promise.all([
    readOrgans(database, provinceCode),
    database.pool.query<{ organ: string; tasks: string }>(
      `SELECT parties #>> '{p1,organId}' AS organ, count(*) AS tasks FROM directive_task
        WHERE province_code = $1 AND state NOT IN ('done', 'withdrawn') GROUP BY 1`,
      [provinceCode],
    ),
  ])
  const tasks = new Map(rows.map((row) => [row.organ, Number(row.tasks)]))
  return [...organs.values()]
    .map((organ) => ({
      ...organ,
      tasks: tasks.get(organ.id) ?? 0,
      successor: successorOf(organs, organ.id, today),
    }))
    .sort((a, b) => compareVietnamese(a.name, b.name))
}

export const listOrgansOperation = operation(listOrgans, async (context, { params }) => {
  const { unit } = await sightOf(context.database, params.unit, params.year)
  return { organs: await entriesOf(context.database, unit.provinceCode, vietnamDay(context.now())) }
})

/** Adds a body under the id that the caller made, or changes the one that bears it. */
export const putOrganOperation = operation(putOrgan, async (context, { params, body }) => {
  const { database } = context
  const today = vietnamDay(context.now())
  const { unit } = await sightOf(database, params.unit, params.year)
  const organs = await readOrgans(database, unit.provinceCode)
  const organ: Organ = { ...body, id: params.id }
  refuseRing(organs, organ)
  const before = organs.get(params.id)
  const changes: Change[] =
    before === undefined
      ? [{ action: "create", entity: "organ", id: organ.id, value: organ }]
      : fieldChanges("organ", organ.id, before, body)
  const owner = { provinceCode: unit.provinceCode, unitCode: unit.code }
  if (changes.length > 0) await writeUnit(context, owner, "Sửa danh sách tổ chức", changes)
  return { organs: await entriesOf(database, unit.provinceCode, today) }
})

/** Successors must lead somewhere. */
function refuseRing(organs: ReadonlyMap<string, Organ>, organ: Organ): void {
  const problem = (field: string, words: string) =>
    new PhocapError("organ.input", "Có ô nhập chưa đúng.", "Xem từng ô được đánh dấu.", 422, {
      [field]: words,
    })
  if (organ.validFrom !== null && organ.validTo !== null && organ.validTo < organ.validFrom) {
    throw problem("validTo", "Ngày kết thúc trước ngày bắt đầu.")
  }
  if (organ.successorId === null) return
  if (organ.validTo === null) throw problem("validTo", "Ghi ngày kết thúc rồi mới chọn tổ chức nhận thay.")
  const changed = new Map(organs).set(organ.id, organ)
  if (answeringOrgan(changed, organ.id, "9999-12-31") === null) {
    throw problem("successorId", "Tổ chức nhận thay lại dẫn về chính tổ chức này hoặc không còn.")
  }
}
