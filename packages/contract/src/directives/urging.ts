import { Day } from "@phocap/core"
import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

/** How often urging lists are made by themselves. */
export const urgingRhythms = ["off", "week", "month"] as const
export type UrgingRhythm = (typeof urgingRhythms)[number]

/** An urging list that was made by itself: of which directive, for which period, how many tasks were urged. */
export const UrgingEntry = z.object({
  directiveId: z.string(),
  from: Day,
  to: Day,
  tasks: z.number().int(),
})

export const Urging = z.object({
  rhythm: z.enum(urgingRhythms),
  /** May the one who asks turn it on and off? */
  edits: z.boolean(),
  lists: z.array(UrgingEntry),
})
export type Urging = z.infer<typeof Urging>

export const getUrging = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/urging",
  policy: "read-directives",
  summary: "Urging lists that were made by themselves, and how often they are made",
  params: UnitRound,
  reply: Urging,
})

export const putUrging = route({
  method: "PUT",
  path: "/api/units/:unit/rounds/:year/urging",
  policy: "decide-tasks",
  summary: "Turn urging lists on or off: every week, every month",
  params: UnitRound,
  body: z.object({ rhythm: z.enum(urgingRhythms) }),
  reply: Urging,
})
