import { PhocapError } from "@phocap/core"
import type { Context } from "../../platform/http/context.ts"
import { checkOwnPassword, type OwnNames } from "./check-own-password.ts"
import { ownId } from "./own-id.ts"

/** Whoever has no password must have come in this lately, seconds. */
const lately = 600

/**
 * As `checkOwnPassword`, also for those who come in by other means than a password: they must have done so just now. Throws
 * `account.stale`.
 */
export async function checkItIsThem(context: Context, password: string, field: string): Promise<OwnNames> {
  const { database, actor, now } = context
  const id = ownId(actor)
  const { rows } = await database.pool.query<OwnNames & { fresh: boolean }>(
    `SELECT a.id, a.user_name AS "userName", a.full_name AS "fullName",
       s.created_at > $3::timestamptz - make_interval(secs => $4) AS fresh
     FROM account a JOIN session s ON s.id = $2 WHERE a.id = $1 AND a.password_hash IS NULL`,
    [id, actor.sessionId, now(), lately],
  )
  const other = rows[0]
  if (other === undefined) return checkOwnPassword(context, password, field)
  if (other.fresh) return { id: other.id, userName: other.userName, fullName: other.fullName }
  throw new PhocapError(
    "account.stale",
    "Đã vào quá mười phút nên việc này cần đăng nhập lại.",
    "Đăng xuất, đăng nhập lại rồi làm ngay.",
    403,
  )
}
