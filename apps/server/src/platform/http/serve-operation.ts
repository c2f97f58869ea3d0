import { type Failure, Policy } from "@phocap/contract"
import type { FastifyInstance } from "fastify"
import type { Actor } from "../auth/actor.ts"
import { authorise, may } from "../auth/authorise.ts"
import { callPlace } from "../auth/call-place.ts"
import type { Identify } from "../auth/identify.ts"
import { reachKeys, refuseOtherSchool } from "../auth/schools-reached.ts"
import { scopeDatabase } from "../database/index.ts"
import type { Context } from "./context.ts"
import { noteRefusal, rememberCaller } from "./note-refusal.ts"
import type { Operation } from "./operation.ts"
import { withhold } from "./withhold.ts"

function fieldErrors(error: {
  issues: readonly { path: PropertyKey[]; message: string }[]
}): Record<string, string> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]))
}

/**
 * What the operation works with: whose roles reach some units alone reads a database that shows the people of no others,
 * whatever a query forgets to ask.
 */
function contextOf(context: Context, actor: Actor, scoping: boolean): Context {
  const units = new Set<string>()
  for (const grant of actor.grants) {
    if (grant.scope === "everywhere" || !scoping) return { ...context, actor }
    for (const unit of grant.scope) for (const key of reachKeys(grant, unit)) units.add(key)
  }
  if (actor.grants.length === 0) return { ...context, actor }
  return { ...context, actor, database: scopeDatabase(context.database, units) }
}

/**
 * Puts an operation behind its route: who calls, in which unit and round, whether that is allowed, and only then what
 * came in and the work itself.
 */
export function serveOperation(
  app: FastifyInstance,
  context: Context,
  identify: Identify,
  operation: Operation,
  scoping: boolean,
): void {
  const { route, run } = operation
  // Deny by default: a route that names no policy is a defect of the build, not a request to be judged.
  Policy.parse(route.policy)
  app.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const actor = await identify(request)
      rememberCaller(request, actor)
      // Whoever is not signed in learns nothing, not even which input would do.
      if (actor.role === "nobody") authorise(actor, route.policy, null)
      const read = (part: "params" | "query" | "body", value: unknown) => {
        const result = route[part].safeParse(value ?? {})
        if (result.success) return result.data
        const failure: Failure = {
          code: "http.input",
          message: "Có ô nhập chưa đúng.",
          remedy: "Xem từng ô được đánh dấu.",
          fields: fieldErrors(result.error),
        }
        noteRefusal(request, 422, failure.code)
        return reply.code(422).send(failure)
      }
      const params = read("params", request.params)
      if (reply.sent) return reply
      const place = await callPlace(context.database, params as Record<string, unknown>)
      authorise(actor, route.policy, place)
      // What a school sees of people is cut out by the database alone; without its lock nothing is shown.
      if (!scoping && route.policy === "read-people" && place !== null)
        refuseOtherSchool(actor, route.policy, place, null)
      const query = read("query", request.query)
      if (reply.sent) return reply
      const body = request.isMultipart() ? {} : read("body", request.body)
      if (reply.sent) return reply
      const answer = await run(contextOf(context, actor, scoping), {
        params,
        query,
        body,
        place,
        request,
        reply,
      })
      if (route.reply === null || reply.sent) return reply
      return route.policy === "open" || may(actor, "read-restricted", place) ? answer : withhold(answer)
    },
  })
}
