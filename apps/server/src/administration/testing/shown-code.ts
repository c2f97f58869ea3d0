import { totpCode, totpStep } from "../../platform/auth/totp.ts"
import { openTotpSecret } from "../../platform/auth/totp-secret.ts"
import type { Context } from "../../platform/http/context.ts"

/** The code that the app of an account shows at a moment. */
export async function shownCode(
  context: Pick<Context, "database" | "secrets">,
  userName: string,
  milliseconds: number,
): Promise<string> {
  const { rows } = await context.database.pool.query<{ id: string; kept: Buffer }>(
    "SELECT id, totp_secret AS kept FROM account WHERE user_name = $1",
    [userName],
  )
  const { id = "", kept = Buffer.alloc(0) } = rows[0] ?? {}
  const secret = openTotpSecret(context.secrets, id, kept)
  if (secret === null) throw new Error(`the secret of ${userName} does not open`)
  return totpCode(secret, totpStep(milliseconds))
}
