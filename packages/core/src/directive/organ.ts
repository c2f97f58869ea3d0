import { z } from "zod"
import { Day } from "./directive.ts"

export const organKinds = [
  "partyCommittee",
  "partyBoard",
  "partyCell",
  "peoplesCommittee",
  "office",
  "front",
  "massOrganisation",
  "school",
  "person",
  "group",
] as const
export type OrganKind = (typeof organKinds)[number]

/**
 * A body that leads or carries out tasks, in its time: Party committees, People's Committees, the Front, schools, Party
 * cells, offices held by one person. What it left behind passes to its successor.
 */
export const Organ = z.object({
  id: z.uuid(),
  name: z.string().min(1).max(300),
  kind: z.enum(organKinds),
  /** The unit whose body it is, by its code; null for bodies above the communes. */
  unitCode: z.string().max(10).nullable(),
  /** The body that it stands below or belongs to. */
  parentId: z.uuid().nullable(),
  validFrom: Day.nullable(),
  /** Last day on which it was there. */
  validTo: Day.nullable(),
  successorId: z.uuid().nullable(),
  note: z.string().max(500).nullable(),
})
export type Organ = z.infer<typeof Organ>

type InTime = Pick<Organ, "id" | "validTo" | "successorId">

/** The body that answers on a day for what was given to another: itself while it stands, else its last successor. */
export function answeringOrgan<T extends InTime>(
  organs: ReadonlyMap<string, T>,
  id: string,
  day: string,
): T | null {
  let organ = organs.get(id)
  const seen = new Set<string>()
  while (organ !== undefined && organ.validTo !== null && organ.validTo < day) {
    if (organ.successorId === null || seen.has(organ.id)) return null
    seen.add(organ.id)
    organ = organs.get(organ.successorId)
  }
  return organ ?? null
}
