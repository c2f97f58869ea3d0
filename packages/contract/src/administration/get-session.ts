import { z } from "zod"
import { route } from "../platform/route.ts"

/** A unit that has data, in the tree that the switcher shows. */
export const UnitEntry = z.object({
  provinceCode: z.string(),
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  level: z.number().int(),
  parentCode: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  hardship: z.array(z.object({ from: z.string(), to: z.string().nullable(), document: z.string() })),
  successors: z.array(z.string()),
  /** Rounds in which the unit is valid and has data or is being surveyed, newest first. */
  rounds: z.array(
    z.object({
      year: z.number().int(),
      state: z.enum(["open", "submitted", "sealed"]),
      people: z.number().int(),
    }),
  ),
})
export type UnitEntry = z.infer<typeof UnitEntry>

export const Session = z.object({
  actor: z.object({ name: z.string(), role: z.string() }),
  /** The data is invented: a banner says so on every page. */
  demo: z.boolean(),
  version: z.string(),
  units: z.array(UnitEntry),
  start: z.object({ unit: z.string(), year: z.number().int() }).nullable(),
})
export type Session = z.infer<typeof Session>

export const getSession = route({
  method: "GET",
  path: "/api/session",
  policy: "open",
  summary: "Who is here, and which units and rounds there are",
  reply: Session,
})
