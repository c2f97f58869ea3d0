import type { FastifyReply, FastifyRequest } from "fastify"
import type { Actor } from "../../platform/auth/actor.ts"
import { writeAudit } from "../../platform/auth/audit.ts"
import { readCookie, writeCookie } from "../../platform/auth/cookies.ts"
import { knowDevice } from "../../platform/auth/known-device.ts"
import { hashSecret } from "../../platform/auth/secret.ts"
import { deviceOf, openSession, type SignInMeans, sessionLife } from "../../platform/auth/sessions.ts"
import type { Context } from "../../platform/http/context.ts"

/** The HTTP side of a call, for cookies. */
export interface Exchange {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

const meansWords: Readonly<Record<SignInMeans, string>> = {
  password: "bằng mật khẩu",
  totp: "bằng mật khẩu và mã dùng một lần",
  recovery: "bằng mật khẩu và mã dự phòng",
  passkey: "bằng khóa đăng nhập",
  openid: "qua cổng đăng nhập chung",
  invitation: "bằng mã mời",
  demo: "chọn vai trò minh họa",
}

/** Signs an account in on this browser: whoever was in before goes out, the session and its token are new. */
export async function comeIn(
  context: Context,
  { request, reply }: Exchange,
  account: { readonly id: string; readonly fullName: string; readonly userName: string },
  means: SignInMeans,
): Promise<void> {
  const { database } = context
  const now = context.now()
  await leave(context, request)
  const session = { id: context.newId(), accountId: account.id, means, now }
  const token = await openSession(database, request, session)
  writeCookie(request, reply, "phocap_session", token, { seconds: sessionLife })
  if (means !== "demo") await knowDevice(database, request, reply, account.id, now)
  await writeAudit(
    { ...context, actor: actorOf(account, request) },
    { kind: "sign-in", place: null, subject: `Đăng nhập ${meansWords[means]}` },
  )
}

/** Ends the session that the browser brought, if any. */
export async function leave({ database, now }: Context, request: FastifyRequest): Promise<void> {
  const token = readCookie(request, "phocap_session")
  if (token === null) return
  await database.pool.query(
    "UPDATE session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL",
    [hashSecret(token), now()],
  )
}

/** For the log: somebody who is only just coming in has no roles yet. */
function actorOf(
  account: { readonly id: string; readonly fullName: string; readonly userName: string },
  request: FastifyRequest,
): Actor {
  return {
    name: `${account.fullName} (${account.userName})`,
    role: "nobody",
    device: deviceOf(request),
    source: request.ip,
    accountId: account.id,
    sessionId: null,
    grants: [],
  }
}
