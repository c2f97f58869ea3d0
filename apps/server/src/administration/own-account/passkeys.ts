import { addPasskey, endPasskey, startPasskey } from "@phocap/contract"
import { PhocapError, toNfc } from "@phocap/core"
import type { RegistrationResponseJSON } from "@simplewebauthn/server"
import { writeAudit } from "../../platform/auth/audit.ts"
import { getSite, type Site } from "../../platform/auth/site.ts"
import { operation } from "../../platform/http/operation.ts"
import { openStep, takeStep } from "../sign-in/step.ts"
import { checkItIsThem } from "./check-it-is-them.ts"
import { ownId } from "./own-id.ts"

/** Nobody needs more devices than this. */
const mostKeys = 10

/**
 * Asks the device for a key that it finds by itself later and that it gives only after recognising whoever holds it. No
 * proof of its make is asked for: any phone will do.
 */
export const startPasskeyOperation = operation(startPasskey, async (context, { body, request, reply }) => {
  const site = getSite(context, request)
  const { id, userName, fullName } = await checkItIsThem(context, body.password, "password")
  const { rows } = await context.database.pool.query<{ id: string; transports: string[] }>(
    "SELECT credential_id AS id, transports FROM passkey WHERE account_id = $1",
    [id],
  )
  if (rows.length >= mostKeys) {
    throw new PhocapError(
      "passkey.many",
      `Đã có ${mostKeys} khóa đăng nhập.`,
      "Thu hồi khóa không còn dùng rồi tạo khóa mới.",
      409,
    )
  }
  const { generateRegistrationOptions } = await import("@simplewebauthn/server")
  const options = await generateRegistrationOptions({
    rpName: "Phổ cập",
    rpID: site.host,
    userID: new TextEncoder().encode(id),
    userName,
    userDisplayName: fullName,
    attestationType: "none",
    excludeCredentials: rows,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    timeout: 120_000,
  })
  const step = { kind: "passkey-new", accountId: id, detail: { challenge: options.challenge } } as const
  await openStep(context, { request, reply }, step)
  return { options }
})

export const addPasskeyOperation = operation(addPasskey, async (context, { body, request, reply }) => {
  const site = getSite(context, request)
  const id = ownId(context.actor)
  const step = await takeStep(context, { request, reply }, "passkey-new")
  if (step === null || step.accountId !== id) {
    throw new PhocapError(
      "passkey.late",
      "Yêu cầu tạo khóa này đã hết hạn hoặc đã dùng rồi.",
      "Bấm Thêm khóa lần nữa.",
      409,
    )
  }
  const made = await verify(body.credential, String(step.detail.challenge), site)
  if (made === null) {
    throw new PhocapError(
      "passkey.refused",
      "Khóa mà thiết bị tạo ra không dùng được ở trang này.",
      "Thử lại; nếu vẫn vậy, dùng thiết bị khác hoặc mã sáu số trên điện thoại.",
      422,
    )
  }
  const { rowCount } = await context.database.pool.query(
    `INSERT INTO passkey (credential_id, account_id, public_key, counter, transports, name, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING`,
    [
      made.id,
      id,
      Buffer.from(made.publicKey),
      made.counter,
      made.transports ?? [],
      toNfc(body.name),
      context.now(),
    ],
  )
  if (rowCount === 0) {
    throw new PhocapError(
      "passkey.known",
      "Thiết bị này đã có khóa cho Phổ cập.",
      "Dùng khóa đang có, hoặc thu hồi nó rồi tạo lại.",
      409,
    )
  }
  await writeAudit(context, {
    kind: "account",
    place: null,
    subject: `Thêm khóa đăng nhập của mình: ${toNfc(body.name)}`,
  })
  return { done: true as const }
})

/** The key that a device made, where it is for this site and this question; null where it is not. */
async function verify(credential: object, challenge: string, site: Site) {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server")
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: credential as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
    })
    return verified ? registrationInfo.credential : null
  } catch {
    // Whatever is wrong with bytes from outside, they are no key.
    return null
  }
}

export const endPasskeyOperation = operation(endPasskey, async (context, { params }) => {
  const { rows } = await context.database.pool.query<{ name: string }>(
    "DELETE FROM passkey WHERE credential_id = $1 AND account_id = $2 RETURNING name",
    [params.passkey, ownId(context.actor)],
  )
  const ended = rows[0]
  if (ended === undefined) {
    throw new PhocapError(
      "passkey.missing",
      "Khóa này đã thu hồi.",
      "Tải lại trang để xem các khóa còn dùng.",
      404,
    )
  }
  await writeAudit(context, {
    kind: "account",
    place: null,
    subject: `Thu hồi khóa đăng nhập của mình: ${ended.name}`,
  })
  return { done: true as const }
})
