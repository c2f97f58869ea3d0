import type { FastifyRequest } from "fastify"
import type { Actor } from "./actor.ts"

/** Tells who calls; throws where the call may not be believed. */
export type Identify = (request: FastifyRequest) => Promise<Actor>

/** Every call comes from the same actor: the command line at the machine itself, tests of rooms. */
export function identifyAs(actor: Actor): Identify {
  return async () => actor
}
