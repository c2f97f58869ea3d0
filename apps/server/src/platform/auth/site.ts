import { PhocapError } from "@phocap/core"
import type { FastifyRequest } from "fastify"
import type { Context } from "../http/context.ts"

/** Ourselves as a browser knows us. */
export interface Site {
  /** Scheme, host and port. */
  readonly origin: string
  /** The host alone: what a passkey is bound to, the relying party's id of WebAuthn. */
  readonly host: string
}

/**
 * The site that this call's browser is on: what the operator said is our address, else this very machine by its name. A
 * name that only the call itself claims is not taken. Throws `site.address`, for passkeys know no bare numbers and no
 * plain HTTP from afar, and another sign-in sends nobody back to a name that it was not told.
 */
export function getSite({ publicUrl }: Pick<Context, "publicUrl">, request: FastifyRequest): Site {
  if (publicUrl !== undefined) return { origin: publicUrl, host: new URL(publicUrl).hostname }
  if (request.hostname === "localhost") return { origin: `http://${request.host}`, host: "localhost" }
  throw new PhocapError(
    "site.address",
    "Cách đăng nhập này chỉ dùng được khi mở Phổ cập bằng tên miền của đơn vị (https).",
    "Trên chính máy chạy chương trình, mở bằng http://localhost thay cho dãy số. Hoặc đăng nhập bằng mật khẩu.",
    409,
  )
}
