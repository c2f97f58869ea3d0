import { PhocapError } from "@phocap/core"
import type { Database } from "../database/index.ts"
import type { SecretBox } from "./secret-box.ts"

/** Bytes of a secret (RFC 4226); kept as it is only by versions that did not lock it. */
export const totpSecretSize = 20

const whose = (accountId: string) => `totp ${accountId}`

/** What the database keeps of an account's secret. @throws PhocapError `key.missing` where there is no key to lock it with */
export function sealTotpSecret(box: SecretBox | undefined, accountId: string, secret: Buffer): Buffer {
  if (box !== undefined) return box.seal(secret, whose(accountId))
  throw new PhocapError(
    "key.missing",
    "Máy chủ chưa có khóa để giữ bí mật của đăng nhập hai bước.",
    "Báo người quản trị máy chủ đặt PHOCAP_ACCOUNT_KEY.",
    500,
  )
}

/** The secret of an account; null where the key at hand does not open it. */
export function openTotpSecret(box: SecretBox | undefined, accountId: string, kept: Buffer): Buffer | null {
  if (kept.length === totpSecretSize) return kept
  return box?.open(kept, whose(accountId)) ?? null
}

/**
 * Locks the secrets that an earlier version left as they were, or that came so from one of its backups.
 * @returns how many were locked, and how many the key at hand does not open
 */
export async function lockTotpSecrets(
  { pool }: Database,
  box: SecretBox | undefined,
): Promise<{ readonly locked: number; readonly unreadable: number }> {
  const { rows } = await pool.query<{ id: string; kept: Buffer }>(
    "SELECT id, totp_secret AS kept FROM account WHERE totp_secret IS NOT NULL ORDER BY id",
  )
  let locked = 0
  let unreadable = 0
  for (const { id, kept } of rows) {
    if (kept.length !== totpSecretSize) {
      if (openTotpSecret(box, id, kept) === null) unreadable++
    } else if (box !== undefined) {
      const { rowCount } = await pool.query(
        "UPDATE account SET totp_secret = $2 WHERE id = $1 AND totp_secret = $3",
        [id, sealTotpSecret(box, id, kept), kept],
      )
      locked += rowCount ?? 0
    }
  }
  return { locked, unreadable }
}
