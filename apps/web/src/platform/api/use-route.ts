import type { Route } from "@phocap/contract"
import { keepPreviousData, type UseQueryResult, useQuery } from "@tanstack/react-query"
import type { ApiFailure } from "./api-failure.ts"
import { call } from "./call.ts"
import type { LooseInput, RouteInput, RouteReply } from "./route-input.ts"

export function routeKey(route: Route, input: LooseInput): readonly unknown[] {
  return [route.method, route.path, input.params ?? {}, input.query ?? {}, input.body ?? null]
}

/** Reads a route and keeps the answer. `keep` shows the last answer while the next one of a list is on its way. */
export function useRoute<R extends Route>(
  route: R,
  input: RouteInput<R>,
  options: {
    readonly enabled?: boolean
    readonly keep?: boolean
    readonly freshFor?: number
  } = {},
): UseQueryResult<RouteReply<R>, ApiFailure> {
  return useQuery<RouteReply<R>, ApiFailure>({
    queryKey: routeKey(route, input as LooseInput),
    queryFn: ({ signal }) => call(route, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keep === true ? { placeholderData: keepPreviousData as never } : {}),
    ...(options.freshFor === undefined ? {} : { staleTime: options.freshFor }),
  })
}
