import { z } from "zod"

/** What somebody is in a unit; the policies that each may use are one table of the server. */
export const Role = z.enum([
  "officer",
  "enumerator",
  "school",
  "centre",
  "province",
  "inspector",
  "committee",
  "front",
  "leader",
  "auditor",
  "administrator",
])
export type Role = z.infer<typeof Role>
