import { giveSecondFactor } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { readCookie } from "../../platform/auth/cookies.ts"
import { hashSecret } from "../../platform/auth/secret.ts"
import { deviceOf, type SignInMeans } from "../../platform/auth/sessions.ts"
import { checkThrottle, forgetFailures, noteFailure, type TrySource } from "../../platform/auth/throttle.ts"
import { matchTotp } from "../../platform/auth/totp.ts"
import { openTotpSecret } from "../../platform/auth/totp-secret.ts"
import { type Database, inTransaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { comeIn } from "./come-in.ts"
import { recoveryCodeKey } from "./recovery-codes.ts"
import { takeStep } from "./step.ts"

export async function asksSecondFactor({ pool }: Database, accountId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    "SELECT FROM account WHERE id = $1 AND totp_confirmed_at IS NOT NULL",
    [accountId],
  )
  return rowCount !== 0
}

interface Waiting {
  id: string
  userName: string
  fullName: string
  kept: Buffer
  last: number | null
}

/** Only who knows the password gets here, so failures count for the account alone, wherever they come from. */
const source: TrySource = { kind: "device", value: "second factor" }

export const giveSecondFactorOperation = operation(
  giveSecondFactor,
  async (context, { body, request, reply }) => {
    const { database } = context
    const token = hashSecret(readCookie(request, "phocap_step") ?? "")
    const { rows } = await database.pool.query<Waiting>(
      `SELECT a.id, a.user_name AS "userName", a.full_name AS "fullName", a.totp_secret AS kept,
       a.totp_last_step AS last
     FROM sign_in_step s JOIN account a ON a.id = s.account_id
     WHERE s.token_hash = $1 AND s.kind = 'second-factor' AND s.expires_at > $2 AND a.state = 'active'
       AND a.totp_confirmed_at IS NOT NULL`,
      [token, context.now()],
    )
    const account = rows[0]
    if (account === undefined) {
      throw new PhocapError(
        "auth.step",
        "Đã quá năm phút từ lúc nhập mật khẩu.",
        "Đăng nhập lại từ đầu.",
        401,
      )
    }
    await checkThrottle(database, account.userName, source, context.now())
    const means = await take(context, account, body.code)
    if (means === null) {
      await noteFailure(database, account.userName, source, context.now())
      const actor = { ...context.actor, device: deviceOf(request), source: request.ip }
      const subject = `Mã thứ hai không đúng: ${account.userName}`
      await writeAudit({ ...context, actor }, { kind: "sign-in-refused", place: null, subject })
      throw new PhocapError(
        "auth.code",
        "Mã không đúng hoặc đã dùng rồi.",
        "Chờ mã mới trên điện thoại rồi gõ lại, hoặc dùng một mã dự phòng.",
        401,
      )
    }
    await forgetFailures(database, account.userName, source)
    await takeStep(context, { request, reply }, "second-factor")
    await comeIn(context, { request, reply }, account, means)
    return { done: true as const }
  },
)

/** Spends the code: of two who send the same at once one finds it taken. */
async function take(context: Context, account: Waiting, code: string): Promise<SignInMeans | null> {
  // Where the key is lost, recovery codes go on opening.
  const secret = openTotpSecret(context.secrets, account.id, account.kept)
  const now = new Date(context.now()).getTime()
  const step = secret === null ? null : matchTotp(secret, code, now, account.last)
  return inTransaction(context.database, async ({ client }) => {
    if (step !== null) {
      const { rowCount } = await client.query(
        `UPDATE account SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)`,
        [account.id, step],
      )
      return rowCount === 0 ? null : "totp"
    }
    const { rowCount } = await client.query(
      "DELETE FROM recovery_code WHERE account_id = $1 AND code_hash = $2",
      [account.id, hashSecret(`${account.id} ${recoveryCodeKey(code)}`)],
    )
    return rowCount === 0 ? null : "recovery"
  })
}
