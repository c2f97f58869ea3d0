import { Failure, type Route } from "@phocap/contract"
import { ApiFailure, unreachable, unreadable } from "./api-failure.ts"
import { fillPath, toQuery } from "./fill-path.ts"
import type { LooseInput, RouteInput, RouteReply } from "./route-input.ts"

/** What goes beside a route's own input: a way to stop it, or files instead of a body. */
export interface CallExtras {
  readonly signal?: AbortSignal
  readonly form?: FormData
}

export function routeUrl(route: Route, input: LooseInput): string {
  return fillPath(route.path, input.params ?? {}) + toQuery(input.query ?? {})
}

/** Says that the call comes from a page of ours: the server takes no change without it. */
export const ourHeader = "x-phocap"

async function send(route: Route, input: LooseInput, extras: CallExtras): Promise<Response> {
  const hasBody = extras.form === undefined && input.body !== undefined
  try {
    return await fetch(routeUrl(route, input), {
      method: route.method,
      signal: extras.signal ?? null,
      headers: {
        accept: "application/json",
        ...(route.method === "GET" ? {} : { [ourHeader]: "1" }),
        ...(hasBody ? { "content-type": "application/json" } : {}),
      },
      body: extras.form ?? (hasBody ? JSON.stringify(input.body) : null),
    })
  } catch (reason) {
    if (extras.signal?.aborted === true) throw reason
    throw unreachable()
  }
}

/** Calls a route. Throws `ApiFailure` in the server's words, or that it could not be reached. */
export async function call<R extends Route>(
  route: R,
  input: RouteInput<R>,
  extras: CallExtras = {},
): Promise<RouteReply<R>> {
  const response = await send(route, input as LooseInput, extras)
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok && answer !== undefined) return answer as RouteReply<R>
  const failure = Failure.safeParse(answer)
  throw failure.success ? new ApiFailure(failure.data, response.status) : unreadable(response.status)
}

/** The address of a route that answers with a file, for `<a href download>`. */
export function fileUrl<R extends Route>(route: R, input: RouteInput<R>): string {
  return routeUrl(route, input as LooseInput)
}
