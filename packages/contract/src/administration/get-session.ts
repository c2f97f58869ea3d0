import { z } from "zod"
import { Role } from "../platform/role.ts"
import { Policy, route } from "../platform/route.ts"

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
      /** What whoever is here may do there: an index into `Session.access`. */
      access: z.number().int(),
    }),
  ),
})
export type UnitEntry = z.infer<typeof UnitEntry>

export const Session = z.object({
  /** Null: not signed in. */
  actor: z
    .object({
      name: z.string(),
      role: z.string(),
      /** Came in by an account; else by the demo's door or at the machine itself. */
      signedIn: z.boolean(),
    })
    .nullable(),
  /** What is still asked of somebody who is half in, before anything but the own account is open; `actor` is null then. */
  owes: z.enum(["second-factor"]).nullable(),
  /** The data is invented: a banner says so on every page. */
  demo: z.boolean(),
  /** Roles that a visitor of the demo may try. */
  demoRoles: z.array(Role),
  /** What the button of the province's own sign-in says; null where none is set up. */
  outerSignIn: z.string().nullable(),
  version: z.string(),
  /** Those that the actor's roles reach. */
  units: z.array(UnitEntry),
  /** Policies, a list for each different access. */
  access: z.array(z.array(Policy)),
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
