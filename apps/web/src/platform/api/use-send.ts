import type { Route } from "@phocap/contract"
import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query"
import type { ApiFailure } from "./api-failure.ts"
import { type CallExtras, call } from "./call.ts"
import type { RouteInput, RouteReply } from "./route-input.ts"
import { noteSaved } from "./saved-state.ts"

type Sent<R extends Route> = RouteInput<R> & Pick<CallExtras, "form">

/**
 * Writes by a route (`mutate(input)`, or `mutateAsync`). After success every answer read so far is read again: a record
 * stands in figures, lists and tables at once. `form` carries files. Routes that only ask (what-if) pass `reads: true`.
 */
export function useSend<R extends Route>(
  route: R,
  options: { readonly reads?: boolean } = {},
): UseMutationResult<RouteReply<R>, ApiFailure, Sent<R>> {
  const queries = useQueryClient()
  const writes = options.reads !== true
  return useMutation<RouteReply<R>, ApiFailure, Sent<R>>({
    // Without a network the call fails at once and says so, instead of waiting unsaid.
    networkMode: "always",
    mutationKey: [writes ? "write" : "ask", route.path],
    mutationFn: (input) => call(route, input, input.form === undefined ? {} : { form: input.form }),
    onSuccess: async () => {
      if (!writes) return
      noteSaved()
      await queries.invalidateQueries()
    },
  })
}
