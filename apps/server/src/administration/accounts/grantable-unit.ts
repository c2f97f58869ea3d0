import type { NewGrant } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { Actor } from "../../platform/auth/actor.ts"
import { authorise } from "../../platform/auth/authorise.ts"
import { callPlace } from "../../platform/auth/call-place.ts"
import { schoolRoles } from "../../platform/auth/policy-table.ts"
import type { CallPlace } from "../../platform/auth/scope.ts"
import type { Database } from "../../platform/database/index.ts"

/**
 * Where a role is to be held; null for everywhere. Nobody gives out what reaches further than they do: throws `auth.scope`,
 * `unit.missing`, `grant.school` for a school's role without a school of the unit, or `grant.period` for a time that ends before it begins.
 */
export async function grantableUnit(
  { database, actor }: { readonly database: Database; readonly actor: Actor },
  grant: NewGrant,
  field = "",
): Promise<Pick<CallPlace, "provinceCode" | "unitCode"> | null> {
  const { from, to, firstRound, lastRound } = grant
  if ((to !== null && to < from) || (firstRound !== null && lastRound !== null && lastRound < firstRound)) {
    throw new PhocapError(
      "grant.period",
      "Thời hạn kết thúc trước khi bắt đầu.",
      "Sửa ngày hoặc năm cho đúng thứ tự.",
      422,
      { [`${field}to`]: "Sau ngày bắt đầu." },
    )
  }
  const place = grant.unit === null ? null : await callPlace(database, { unit: grant.unit })
  authorise(actor, "manage-accounts", place)
  if (schoolRoles.includes(grant.role)) await checkSchool(database, grant, place, field)
  return place
}

async function checkSchool(
  { pool }: Database,
  { school }: NewGrant,
  place: Pick<CallPlace, "provinceCode" | "unitCode"> | null,
  field: string,
): Promise<void> {
  const { rowCount } = await pool.query(
    "SELECT FROM school WHERE province_code = $1 AND unit_code = $2 AND code = $3 AND last_round IS NULL",
    [place?.provinceCode ?? null, place?.unitCode ?? null, school],
  )
  if (rowCount !== 0) return
  throw new PhocapError(
    "grant.school",
    school === null || school === ""
      ? "Vai trò của trường, trung tâm cần ghi trường nào."
      : `Không có trường mã ${school} ở đơn vị này.`,
    "Chọn trường trong danh sách trường của xã, phường.",
    422,
    { [`${field}school`]: "Chọn một trường của đơn vị." },
  )
}
