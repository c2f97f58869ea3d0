import type { FastifyReply, FastifyRequest } from "fastify"

/** Cookies of ours: who is signed in, and that somebody came in from this browser before. */
export type CookieName = "phocap_session" | "phocap_device" | "phocap_step"

/** Reads a cookie of the request. With TLS it bears the prefix that no other host or plain page can set. */
export function readCookie(request: FastifyRequest, name: CookieName): string | null {
  const wanted = fullName(name, isSecure(request))
  for (const part of (request.headers.cookie ?? "").split(";")) {
    const at = part.indexOf("=")
    if (at > 0 && part.slice(0, at).trim() === wanted) return part.slice(at + 1).trim()
  }
  return null
}

/**
 * Sets a cookie that scripts cannot read and other sites cannot send; `seconds` null lasts as long as the browser is
 * open, 0 takes it away. `lax` lets it come along when another site sends the person back to us.
 */
export function writeCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: CookieName,
  value: string,
  options: { readonly seconds: number | null; readonly lax?: boolean },
): void {
  const secure = isSecure(request)
  const parts = [
    `${fullName(name, secure)}=${value}`,
    "Path=/",
    "HttpOnly",
    `SameSite=${options.lax === true ? "Lax" : "Strict"}`,
    ...(secure ? ["Secure"] : []),
    ...(options.seconds === null ? [] : [`Max-Age=${options.seconds}`]),
  ]
  const others = reply.getHeader("set-cookie") ?? []
  reply.header("set-cookie", [...[others].flat().map(String), parts.join("; ")])
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === "https"
}

function fullName(name: CookieName, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}
