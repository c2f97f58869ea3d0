import { z } from "zod"
import { Done, made } from "../platform/common.ts"
import { Credential } from "../platform/credential.ts"
import { Role } from "../platform/role.ts"
import { route } from "../platform/route.ts"

/** A role held: where, from when to when (exclusive), for which rounds. */
export const GrantEntry = z.object({
  id: z.string(),
  role: Role,
  /** Null: everywhere. */
  unit: z.string().nullable(),
  unitName: z.string(),
  /** The one school that a school's role is held in; null for other roles. */
  schoolName: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  firstRound: z.number().int().nullable(),
  lastRound: z.number().int().nullable(),
})
export type GrantEntry = z.infer<typeof GrantEntry>

export const SessionEntry = z.object({
  id: z.string(),
  device: z.string(),
  source: z.string(),
  means: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  /** The session of the browser that asks. */
  here: z.boolean(),
})
export type SessionEntry = z.infer<typeof SessionEntry>

/** A key kept by a phone, a computer or a stick, unlocked there by a finger, a face or a PIN (WebAuthn). */
export const PasskeyEntry = z.object({
  id: z.string(),
  name: z.string(),
  madeAt: z.string(),
  /** Null: never yet. */
  usedAt: z.string().nullable(),
})
export type PasskeyEntry = z.infer<typeof PasskeyEntry>

export const OwnAccount = z.object({
  userName: z.string(),
  fullName: z.string(),
  position: z.string(),
  hasPassword: z.boolean(),
  passwordChangedAt: z.string().nullable(),
  /** When the second factor was turned on; null while it is off. */
  totpSince: z.string().nullable(),
  recoveryCodesLeft: z.number().int(),
  passkeys: z.array(PasskeyEntry),
  grants: z.array(GrantEntry),
  sessions: z.array(SessionEntry),
})
export type OwnAccount = z.infer<typeof OwnAccount>

export const getOwnAccount = route({
  method: "GET",
  path: "/api/account",
  policy: "own-account",
  summary: "One's own account: roles and where it is signed in",
  reply: OwnAccount,
})

export const changePassword = route({
  method: "PUT",
  path: "/api/account/password",
  policy: "own-account",
  summary: "Change one's password; other browsers are signed out",
  body: z.object({
    old: z.string().max(1000),
    new: z.string().min(1, "Ghi mật khẩu mới.").max(1000, "Mật khẩu dài quá."),
  }),
  reply: Done,
})

export const endSession = route({
  method: "DELETE",
  path: "/api/account/sessions/:id",
  policy: "own-account",
  summary: "Sign another browser out",
  params: z.object({ id: z.uuid() }),
  reply: Done,
})

const Password = z.object({ password: z.string().max(1000) })

export const startTotp = route({
  method: "POST",
  path: "/api/account/totp",
  policy: "own-account",
  summary: "A new secret for an app that tells one-time codes; not in use until confirmed",
  body: Password,
  reply: z.object({
    secret: z.string(),
    /** The square to look at with the app, as SVG. */
    square: z.string(),
  }),
})

export const confirmTotp = route({
  method: "POST",
  path: "/api/account/totp/confirm",
  policy: "own-account",
  summary: "Turn the second factor on with a code from the app",
  body: z.object({ code: z.string().max(40) }),
  /** Told this once. */
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
})

export const endTotp = route({
  method: "POST",
  path: "/api/account/totp/end",
  policy: "own-account",
  summary: "Turn the second factor off",
  body: Password,
  reply: Done,
})

export const startPasskey = route({
  method: "POST",
  path: "/api/account/passkeys/start",
  policy: "own-account",
  summary: "What a device is asked for to make a passkey",
  body: Password,
  /** `PublicKeyCredentialCreationOptionsJSON` of WebAuthn Level 3. */
  reply: z.object({ options: made<object>() }),
})

export const addPasskey = route({
  method: "POST",
  path: "/api/account/passkeys",
  policy: "own-account",
  summary: "Keep the passkey that a device made",
  body: z.object({
    name: z.string().trim().min(1, "Đặt tên cho khóa.").max(60, "Tên dài quá 60 ký tự."),
    credential: Credential,
  }),
  reply: Done,
})

export const endPasskey = route({
  method: "DELETE",
  path: "/api/account/passkeys/:passkey",
  policy: "own-account",
  summary: "Take a passkey away: it opens nothing from then on",
  params: z.object({ passkey: z.string().regex(/^[\w-]{1,1400}$/) }),
  reply: Done,
})
