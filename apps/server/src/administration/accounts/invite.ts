import type { InvitationLetter } from "@phocap/contract"
import { hashSecret } from "../../platform/auth/secret.ts"
import type { Transaction } from "../../platform/database/index.ts"
import { invitationCodeKey, newInvitationCode } from "../sign-in/invitation-code.ts"

const life = 30 * 24 * 3600 * 1000

/** Makes the code of a letter; earlier ones of the account are worth nothing from here on. */
export async function invite(
  { client }: Pick<Transaction, "client">,
  accountId: string,
  now: string,
): Promise<Pick<InvitationLetter, "code" | "expiresAt">> {
  const code = newInvitationCode()
  const expiresAt = new Date(new Date(now).getTime() + life).toISOString()
  await client.query("DELETE FROM one_time_code WHERE account_id = $1", [accountId])
  await client.query(
    `INSERT INTO one_time_code (code_hash, kind, account_id, made_at, expires_at)
     VALUES ($1, 'invitation', $2, $3, $4)`,
    [hashSecret(invitationCodeKey(code)), accountId, now, expiresAt],
  )
  return { code, expiresAt }
}
