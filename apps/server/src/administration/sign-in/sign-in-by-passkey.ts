import { signInByPasskey, startPasskeySignIn } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type { AuthenticationResponseJSON } from "@simplewebauthn/server"
import { writeAudit } from "../../platform/auth/audit.ts"
import { deviceOf } from "../../platform/auth/sessions.ts"
import { getSite } from "../../platform/auth/site.ts"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { comeIn, type Exchange } from "./come-in.ts"
import { openStep, takeStep } from "./step.ts"

/** Asks for any passkey of this site: the device itself knows whose it has, so no name is asked and none is told. */
export const startPasskeySignInOperation = operation(
  startPasskeySignIn,
  async (context, { request, reply }) => {
    const { generateAuthenticationOptions } = await import("@simplewebauthn/server")
    const options = await generateAuthenticationOptions({
      rpID: getSite(context, request).host,
      userVerification: "required",
      timeout: 120_000,
    })
    const step = { kind: "passkey", accountId: null, detail: { challenge: options.challenge } } as const
    await openStep(context, { request, reply }, step)
    return { options }
  },
)

interface Kept {
  accountId: string
  userName: string
  fullName: string
  state: string
  key: Buffer
}

/**
 * The challenge is spent with the first answer, right or wrong. What the device signed must be for this site, with whoever
 * holds it recognised by it, by a counter that went on: one that stands still or goes back tells of a copied key.
 */
export const signInByPasskeyOperation = operation(
  signInByPasskey,
  async (context, { body, request, reply }) => {
    const exchange = { request, reply }
    const site = getSite(context, request)
    const step = await takeStep(context, exchange, "passkey")
    if (step === null) {
      throw new PhocapError(
        "passkey.late",
        "Yêu cầu dùng khóa này đã hết hạn hoặc đã dùng rồi.",
        "Bấm Đăng nhập bằng khóa lần nữa.",
        401,
      )
    }
    const { rows } = await context.database.pool.query<Kept>(
      `SELECT a.id AS "accountId", a.user_name AS "userName", a.full_name AS "fullName", a.state, p.public_key AS key
       FROM passkey p JOIN account a ON a.id = p.account_id WHERE p.credential_id = $1`,
      [body.credential.id],
    )
    const kept = rows[0]
    if (kept === undefined || kept.state !== "active") {
      await refuse(context, exchange, kept?.userName ?? "khóa không có ở đây")
      throw new PhocapError(
        "passkey.unknown",
        "Khóa này không còn gắn với tài khoản nào ở đây.",
        "Đăng nhập bằng mật khẩu; khóa cũ có thể xóa khỏi thiết bị.",
        401,
      )
    }
    const counter = await verify(body.credential, kept, String(step.detail.challenge), site)
    if (counter === null) {
      await refuse(context, exchange, kept.userName)
      throw new PhocapError(
        "passkey.refused",
        "Khóa đăng nhập không đúng với trang này.",
        "Mở Phổ cập từ địa chỉ của đơn vị rồi thử lại, hoặc đăng nhập bằng mật khẩu.",
        401,
      )
    }
    // Held and raised in one statement: of two uses of one count a single one comes through.
    const { rowCount } = await context.database.pool.query(
      `UPDATE passkey SET counter = $2, used_at = $3
       WHERE credential_id = $1 AND (counter < $2 OR counter = 0 AND $2 = 0)`,
      [body.credential.id, counter, context.now()],
    )
    if (rowCount === 0) {
      await refuse(context, exchange, `${kept.userName}, khóa có thể đã bị sao chép`)
      throw new PhocapError(
        "passkey.copied",
        "Khóa này có dấu hiệu đã bị sao chép nên không được nhận.",
        "Đăng nhập bằng mật khẩu, thu hồi khóa trong Tài khoản của tôi rồi tạo khóa mới.",
        401,
      )
    }
    await comeIn(context, exchange, { ...kept, id: kept.accountId }, "passkey")
    return { done: true as const }
  },
)

/** The signature counter of an answer that holds; null for one that does not. */
async function verify(
  credential: { readonly id: string },
  kept: Kept,
  challenge: string,
  site: { readonly origin: string; readonly host: string },
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server")
  const response = credential as unknown as AuthenticationResponseJSON
  try {
    // A discoverable key says whose it is; it must say the same as we do.
    const holder = response.response.userHandle
    if (holder !== undefined && Buffer.from(holder, "base64url").toString() !== kept.accountId) return null
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      // The count is held against ours by the database, in the statement that raises it.
      credential: { id: credential.id, publicKey: new Uint8Array(kept.key), counter: 0 },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // Whatever is wrong with bytes from outside, they do not hold.
    return null
  }
}

async function refuse(context: Context, { request }: Exchange, whose: string): Promise<void> {
  const actor = { ...context.actor, device: deviceOf(request), source: request.ip }
  const subject = `Khóa đăng nhập không được nhận: ${whose}`
  await writeAudit({ ...context, actor }, { kind: "sign-in-refused", place: null, subject })
}
