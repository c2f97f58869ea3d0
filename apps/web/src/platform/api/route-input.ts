import type { Route } from "@phocap/contract"
import type { z } from "zod"

/** `key` must be given when `Value` has a field that must be. */
type Given<Key extends string, Value> =
  Record<never, never> extends Value ? { readonly [K in Key]?: Value } : { readonly [K in Key]: Value }

/** What a call of a route takes. */
export type RouteInput<R extends Route> = Given<"params", z.input<R["params"]>> &
  Given<"query", z.input<R["query"]>> &
  Given<"body", z.input<R["body"]>>

/** What a route answers; nothing for files. */
export type RouteReply<R extends Route> = R["reply"] extends z.ZodType ? z.output<R["reply"]> : undefined

/** The same input without its types, as `call` handles it. */
export interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}
