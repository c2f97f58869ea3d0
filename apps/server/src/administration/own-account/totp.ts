import { randomBytes } from "node:crypto"
import { confirmTotp, endTotp, startTotp } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { renderSVG } from "uqr"
import { writeAudit } from "../../platform/auth/audit.ts"
import { endSessions } from "../../platform/auth/sessions.ts"
import { base32, matchTotp, totpUri } from "../../platform/auth/totp.ts"
import { openTotpSecret, sealTotpSecret, totpSecretSize } from "../../platform/auth/totp-secret.ts"
import { inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { makeRecoveryCodes } from "../sign-in/recovery-codes.ts"
import { checkOwnPassword } from "./check-own-password.ts"
import { ownId } from "./own-id.ts"

/**
 * A secret of 160 bits (RFC 4226), kept locked. Until it is confirmed an account comes in as before. Throws `totp.on`: what is on
 * is turned off first, which the log tells.
 */
export const startTotpOperation = operation(startTotp, async (context, { body }) => {
  const { id, userName } = await checkOwnPassword(context, body.password, "password")
  const secret = randomBytes(totpSecretSize)
  const { rowCount } = await context.database.pool.query(
    "UPDATE account SET totp_secret = $2, totp_last_step = NULL WHERE id = $1 AND totp_confirmed_at IS NULL",
    [id, sealTotpSecret(context.secrets, id, secret)],
  )
  if (rowCount === 0) {
    throw new PhocapError(
      "totp.on",
      "Đăng nhập hai bước đang bật.",
      "Đổi điện thoại thì tắt đăng nhập hai bước rồi bật lại.",
      409,
    )
  }
  const shown = base32(secret).replace(/(.{4})(?=.)/g, "$1 ")
  return { secret: shown, square: renderSVG(totpUri(secret, userName), { border: 2 }) }
})

/** A code from the app shows that it has the secret. Other browsers, that came in without it, are signed out. */
export const confirmTotpOperation = operation(confirmTotp, async (context, { body }) => {
  const { database, actor } = context
  const id = ownId(actor)
  const { rows } = await database.pool.query<{ totp_secret: Buffer | null }>(
    "SELECT totp_secret FROM account WHERE id = $1 AND totp_confirmed_at IS NULL",
    [id],
  )
  const kept = rows[0]?.totp_secret ?? null
  const secret = kept === null ? null : openTotpSecret(context.secrets, id, kept)
  const step = secret === null ? null : matchTotp(secret, body.code, new Date(context.now()).getTime(), null)
  if (step === null) {
    throw new PhocapError("totp.code", "Mã không đúng.", "Chờ mã mới trên điện thoại rồi gõ lại.", 422, {
      code: "Không đúng mã đang hiện trên điện thoại.",
    })
  }
  const recoveryCodes = await inTransaction(database, async (tx) => {
    await tx.client.query("UPDATE account SET totp_confirmed_at = $2, totp_last_step = $3 WHERE id = $1", [
      id,
      context.now(),
      step,
    ])
    return makeRecoveryCodes(tx, id)
  })
  await endSessions(database, id, { kept: actor.sessionId }, context.now())
  await writeAudit(context, { kind: "account", place: null, subject: "Bật đăng nhập hai bước của mình" })
  return { recoveryCodes }
})

export const endTotpOperation = operation(endTotp, async (context, { body }) => {
  const { id } = await checkOwnPassword(context, body.password, "password")
  await inTransaction(context.database, async ({ client }) => {
    await client.query(
      "UPDATE account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1",
      [id],
    )
    await client.query("DELETE FROM recovery_code WHERE account_id = $1", [id])
  })
  await writeAudit(context, { kind: "account", place: null, subject: "Tắt đăng nhập hai bước của mình" })
  return { done: true as const }
})
