import { z } from "zod"

/** What one must be allowed to do; a route without a policy does not start. */
export const Policy = z.enum([
  "open", // no one's data: health, law texts, the way in
  "own-account", // whoever is signed in, about themselves
  "read-figures",
  "read-people",
  "read-restricted", // disability, ethnicity, religion, poverty, identity number, phone
  "edit-people",
  "export-people", // names leave as a file
  "export-records", // whole records leave as a file
  "import",
  "edit-schools",
  "edit-settings",
  "read-directives",
  "edit-directives", // take plans over, say how tasks are followed
  "report-tasks", // of those who carry them out
  "decide-tasks", // of those who follow them: approve, extend, remind
  "submit-round", // of one's own unit: hand in, take back
  "accept-round", // of a unit below: return, accept and seal
  "adjust-round", // of a sealed round: corrections shown beside
  "read-dossier",
  "edit-dossier", // papers, recognition, scans, templates
  "read-history",
  "backup",
  "manage-accounts",
  "read-audit",
  "personal-data", // what people ask about their own data
])
export type Policy = z.infer<typeof Policy>

/** One operation of the API: where it is, what goes in, what comes out, and what the caller must be allowed to do. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType | null = z.ZodType | null,
> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Fastify style: `/api/units/:unit/rounds/:year/overview`. */
  readonly path: string
  readonly policy: Policy
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** `null` where the reply is a file. */
  readonly reply: Reply
  readonly summary: string
}

const nothing = z.object({})

/** Declares a route; what is left out takes nothing in. */
export function route<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = typeof nothing,
  Reply extends z.ZodType | null = null,
>(given: {
  method: Route["method"]
  path: string
  policy: Policy
  summary: string
  params?: Params
  query?: Query
  body?: Body
  reply: Reply
}): Route<Params, Query, Body, Reply> {
  return {
    ...given,
    params: given.params ?? (nothing as unknown as Params),
    query: given.query ?? (nothing as unknown as Query),
    body: given.body ?? (nothing as unknown as Body),
  }
}
