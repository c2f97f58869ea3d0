import { z } from "zod"
import { route } from "../platform/route.ts"

/** Who signs the tables of a unit, and how the open questions of the law are settled there. */
export const UnitSettings = z.object({
  place: z.string().max(120),
  preparer: z.string().max(120),
  signerBody: z.string().max(200),
  signerTitle: z.string().max(120),
  signer: z.string().max(120),
  /** Option id → choice id; options not named stand as the corpus advises. */
  choices: z.record(z.string(), z.string()),
})
export type UnitSettings = z.infer<typeof UnitSettings>

const params = z.object({ unit: z.string().max(10) })

export const getSettings = route({
  method: "GET",
  path: "/api/units/:unit/settings",
  policy: "read-figures",
  summary: "Signers and legal options of a unit",
  params,
  reply: UnitSettings,
})

export const putSettings = route({
  method: "PUT",
  path: "/api/units/:unit/settings",
  policy: "edit-settings",
  summary: "Change signers and legal options of a unit",
  params,
  body: UnitSettings,
  reply: UnitSettings,
})
