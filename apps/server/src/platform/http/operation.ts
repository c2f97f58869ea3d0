import type { Route } from "@phocap/contract"
import type { FastifyReply, FastifyRequest } from "fastify"
import type { z } from "zod"
import type { CallPlace } from "../auth/scope.ts"
import type { Context } from "./context.ts"

/** What came in, checked against the contract. */
export interface Input<R extends Route> {
  readonly params: z.output<R["params"]>
  readonly query: z.output<R["query"]>
  readonly body: z.output<R["body"]>
  /** The unit and round of the address, where it names one: the caller may do this there. */
  readonly place: CallPlace | null
  /** For uploads and downloads. */
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

type Answer<R extends Route> = R["reply"] extends z.ZodType ? z.input<R["reply"]> : FastifyReply

/** A route with the code that answers it. */
export interface Operation {
  readonly route: Route
  readonly run: (context: Context, input: Input<Route>) => Promise<unknown>
}

/** Binds code to a route of the contract; rooms export lists of these. */
export function operation<R extends Route>(
  route: R,
  run: (context: Context, input: Input<R>) => Promise<Answer<R>>,
): Operation {
  return { route, run: run as unknown as Operation["run"] }
}
