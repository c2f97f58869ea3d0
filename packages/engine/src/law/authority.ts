import { z } from "zod"
import { Confidence, InForce } from "./confidence.ts"
import { Programme } from "./programme.ts"

/** Who recognises that a unit has reached a standard, for a period: authorities moved when the district level ceased. */
export const Authority = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Level of the unit that is recognised. */
  object: z.enum(["commune", "district", "province"]),
  programmes: z.array(Programme).min(1),
  /** Levels that it recognises; empty: a programme without levels, or all levels. */
  levels: z.array(z.number().int().min(1).max(3)),
  /** Where the deciding body stands. */
  by: z.enum(["district", "province", "ministry"]),
  /** The deciding body as documents name it; null where no text that names it was seen. */
  body: z.string().nullable(),
  inForce: InForce,
  instrument: z.string(),
  article: z.string(),
  confidence: Confidence,
  note: z.string().optional(),
})
export type Authority = z.infer<typeof Authority>
