import { z } from "zod"

/** A cell of a form, at the address of the printed original: `TH-M1!F40`. */
const CellRef = z.string().regex(/^[^!]+![A-Z]{1,3}\d+$/)

/**
 * Figures of different tables that must agree: the sum of the cells on the left equals the sum on the right. For
 * levels and answers the two single cells must say the same.
 */
export const CrossCheck = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string(),
  level: z.enum(["error", "warning"]),
  remedy: z.string(),
  pairs: z.array(z.strictObject({ left: z.array(CellRef).min(1), right: z.array(CellRef).min(1) })).min(1),
})
export type CrossCheck = z.infer<typeof CrossCheck>
