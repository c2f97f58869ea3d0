import { PhocapError } from "@phocap/core"
import type { FastifyRequest } from "fastify"
import type { Context } from "../http/context.ts"
import { nobody } from "./actor.ts"
import { readCookie } from "./cookies.ts"
import type { Identify } from "./identify.ts"
import { findActor } from "./sessions.ts"

/** Beside every call that changes something: other sites' forms cannot send it, their scripts would have to ask first. */
const ourHeader = "x-phocap"

/** Throws `http.origin` when a call that changes something may have been made by another site's page. */
function checkOrigin(request: FastifyRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return
  const site = request.headers["sec-fetch-site"]
  const { origin } = request.headers
  const foreign =
    site === undefined
      ? origin !== undefined && origin.replace(/^https?:\/\//, "") !== request.host
      : site !== "same-origin"
  if (!foreign && request.headers[ourHeader] !== undefined) return
  throw new PhocapError(
    "http.origin",
    "Yêu cầu không đến từ trang của Phổ cập nên không được nhận.",
    "Mở Phổ cập từ địa chỉ của đơn vị rồi làm lại.",
    403,
  )
}

/**
 * Whoever the cookie's session stands for; nobody without one. `visitor` is who comes in without signing in: in the
 * demo one of its invented people.
 */
export function identifyBySession(
  context: Pick<Context, "database" | "now" | "secondFactorForAdministrators">,
  visitor: Identify = async () => nobody,
): Identify {
  return async (request) => {
    checkOrigin(request)
    const token = readCookie(request, "phocap_session")
    const { database, now, secondFactorForAdministrators } = context
    const actor =
      token === null
        ? null
        : await findActor(database, token, request.ip, now(), secondFactorForAdministrators)
    return actor ?? visitor(request)
  }
}
