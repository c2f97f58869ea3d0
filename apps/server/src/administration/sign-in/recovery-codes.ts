import { hashSecret } from "../../platform/auth/secret.ts"
import type { Transaction } from "../../platform/database/index.ts"
import { invitationCodeKey, newCode } from "./invitation-code.ts"

const howMany = 8

/** A recovery code as it is kept, however it was typed. */
export const recoveryCodeKey = invitationCodeKey

/** It lasts until it is used, and is kept as a plain hash: 113 bits, so that nobody can search for it (ASVS 6.5.2). */
function newRecoveryCode(): string {
  return newCode(5, 5)
}

/** New recovery codes in place of the old; told this once. */
export async function makeRecoveryCodes(
  { client }: Pick<Transaction, "client">,
  accountId: string,
): Promise<string[]> {
  await client.query("DELETE FROM recovery_code WHERE account_id = $1", [accountId])
  const codes = Array.from({ length: howMany }, newRecoveryCode)
  for (const code of codes) {
    await client.query("INSERT INTO recovery_code (code_hash, account_id) VALUES ($1, $2)", [
      hashSecret(`${accountId} ${recoveryCodeKey(code)}`),
      accountId,
    ])
  }
  return codes
}
