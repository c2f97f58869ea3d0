import { z } from "zod"
import { Confidence } from "./confidence.ts"

/** A legal instrument (văn bản) that rules cite. */
export const Instrument = z.strictObject({
  id: z.string(),
  /** "NĐ 20/2014/NĐ-CP" */
  number: z.string(),
  /** As cited on screens: "Nghị định 20/2014". */
  shortName: z.string(),
  title: z.string(),
  issuer: z.string(),
  issued: z.iso.date().nullable(),
  effective: z.iso.date().nullable(),
  expired: z.iso.date().nullable(),
  status: z.enum(["in-force", "expired", "draft"]),
  confidence: Confidence,
  note: z.string().optional(),
})
export type Instrument = z.infer<typeof Instrument>
