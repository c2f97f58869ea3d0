import { claimFirstRun } from "@phocap/contract"
import { PhocapError, toNfc, vietnamDay } from "@phocap/core"
import { userNameKey } from "../../platform/auth/account.ts"
import { hashPassword } from "../../platform/auth/password.ts"
import { hashSecret, newSecret } from "../../platform/auth/secret.ts"
import { type Database, inTransaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { checkNewPassword } from "./check-new-password.ts"
import { comeIn } from "./come-in.ts"

/** Number of the advisory lock under which the first administrator is made. */
const lockNumber = 7_482_904
const life = "7 days"

async function hasAdministrator(pool: Pick<Database["pool"], "query">): Promise<boolean> {
  const { rowCount } = await pool.query("SELECT FROM account WHERE NOT demo LIMIT 1")
  return rowCount !== 0
}

/** A new code for the first administrator, where there is none yet; null where there is one. */
export async function makeFirstRunCode({
  database,
  now,
}: Pick<Context, "database" | "now">): Promise<string | null> {
  if (await hasAdministrator(database.pool)) return null
  const code = newSecret()
  await database.pool.query(
    `INSERT INTO one_time_code (code_hash, kind, made_at, expires_at)
     VALUES ($1, 'first-run', $2, $2::timestamptz + $3::interval)`,
    [hashSecret(code), now(), life],
  )
  return code
}

/** Makes the first administrator, of everything, and signs them in. The codes are spent with it, all of them. */
export const claimFirstRunOperation = operation(claimFirstRun, async (context, { body, request, reply }) => {
  const userName = userNameKey(body.userName)
  if (userName === "") {
    throw new PhocapError("http.input", "Có ô nhập chưa đúng.", "Xem từng ô được đánh dấu.", 422, {
      userName: "Tên đăng nhập cần có chữ hoặc số.",
    })
  }
  checkNewPassword(body.password, [body.userName, body.fullName])
  const account = { id: context.newId(), userName, fullName: toNfc(body.fullName) }
  const hash = await hashPassword(body.password)
  const now = context.now()
  await inTransaction(context.database, async ({ client }) => {
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockNumber])
    const { rowCount } = await client.query(
      "SELECT FROM one_time_code WHERE code_hash = $1 AND kind = 'first-run' AND expires_at > $2",
      [hashSecret(body.code), now],
    )
    if (rowCount === 0 || (await hasAdministrator(client))) {
      throw new PhocapError(
        "first-run.code",
        "Liên kết này không còn dùng được.",
        "Đã có người quản trị thì đăng nhập; chưa có thì khởi động lại chương trình để lấy liên kết mới.",
        410,
      )
    }
    await client.query("DELETE FROM one_time_code WHERE kind = 'first-run'")
    await client.query(
      `INSERT INTO account (id, user_name, full_name, password_hash, password_changed_at, state, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, 'active', $5, 'phocap start')`,
      [account.id, userName, account.fullName, hash, now],
    )
    await client.query(
      `INSERT INTO account_role (id, account_id, role, valid_from, granted_at, granted_by)
       VALUES ($1, $2, 'administrator', $3, $4, 'phocap start')`,
      [context.newId(), account.id, vietnamDay(now), now],
    )
  })
  await comeIn(context, { request, reply }, account, "invitation")
  return { done: true as const }
})
