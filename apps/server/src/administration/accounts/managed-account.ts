import { PhocapError, vietnamDay } from "@phocap/core"
import { may } from "../../platform/auth/authorise.ts"
import type { Context } from "../../platform/http/context.ts"

interface Row {
  user_name: string
  full_name: string
  position: string
  fixed: boolean
  province_code: string | null
  unit_code: string | null
  in_force: boolean
}

export interface ManagedAccount {
  readonly id: string
  readonly userName: string
  readonly fullName: string
  readonly position: string
}

/**
 * An account that the actor may change: it holds or held a role where the actor manages accounts, and holds none in force
 * elsewhere, or a commune could take over the account of a province. Throws `account.missing`, `account.beyond`,
 * `account.fixed`.
 */
export async function getManagedAccount(
  { database, actor, now }: Pick<Context, "database" | "actor" | "now">,
  id: string,
): Promise<ManagedAccount> {
  const { rows } = await database.pool.query<Row>(
    `SELECT a.user_name, a.full_name, a.position, a.created_by = 'demo' AS fixed, r.province_code, r.unit_code,
       r.valid_to IS NULL OR r.valid_to > $2 AS in_force
     FROM account a JOIN account_role r ON r.account_id = a.id WHERE a.id = $1`,
    [id, vietnamDay(now())],
  )
  const own = ({ province_code: provinceCode, unit_code: unitCode }: Row) =>
    may(
      actor,
      "manage-accounts",
      provinceCode === null || unitCode === null ? null : { provinceCode, unitCode, year: null },
    )
  const [first] = rows
  if (first === undefined || !rows.some(own)) {
    throw new PhocapError("account.missing", "Không có tài khoản này.", "Tải lại danh sách tài khoản.", 404)
  }
  if (rows.some((row) => row.in_force && !own(row))) {
    throw new PhocapError(
      "account.beyond",
      "Người này còn giữ vai trò ở đơn vị khác.",
      "Nhờ người quản trị cấp trên làm việc này, hoặc chỉ rút vai trò ở đơn vị bạn.",
      403,
    )
  }
  if (first.fixed) {
    throw new PhocapError(
      "account.fixed",
      "Đây là người của bản minh họa, không đổi được.",
      "Cấp một tài khoản mới để thử.",
      409,
    )
  }
  return { id, userName: first.user_name, fullName: first.full_name, position: first.position }
}
