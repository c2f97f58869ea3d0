import type { FastifyRequest } from "fastify"
import type { Actor } from "../auth/actor.ts"

const callers = new WeakMap<FastifyRequest, Actor>()

/** Keeps who called beside the call, for the log. */
export function rememberCaller(request: FastifyRequest, actor: Actor): void {
  callers.set(request, actor)
}

/** Refused at a door: not theirs, another site's call, too many tries, or input that no page of ours sends. */
const atDoor =
  /^(auth\.(forbidden|scope|school|second-factor|wait)|http\.(origin|busy|input|request)|password\.old)$/

/** Addresses that were told to wait, with when that was last written down, milliseconds of this process. */
const busy = new Map<string, number>()
const busyEvery = 60_000

/** Whoever asks without end is a line a minute, or the log would be what fills the disk. */
function isKnownBusy(source: string): boolean {
  const now = performance.now()
  if (now - (busy.get(source) ?? Number.NEGATIVE_INFINITY) < busyEvery) return true
  if (busy.size > 10_000) busy.clear()
  busy.set(source, now)
  return false
}

/**
 * Writes a line to the server's log when a call was refused at a door: who, whence, which route. Never what was sent: an
 * address's own words may name people, a body anything.
 */
export function noteRefusal(request: FastifyRequest, status: number, code: string): void {
  if (!atDoor.test(code) || (code === "http.busy" && isKnownBusy(request.ip))) return
  const caller = callers.get(request)
  request.log.warn(
    {
      refused: code,
      status,
      route: `${request.method} ${request.routeOptions.url ?? "?"}`,
      account: caller?.accountId ?? null,
      role: caller?.role ?? null,
      source: request.ip,
    },
    "refused",
  )
}
