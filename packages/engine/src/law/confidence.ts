import { z } from "zod"

/**
 * How sure the corpus is of a rule. Q: the instrument's own text was read; P: quoted article by article elsewhere;
 * S: seen only in other programs' code or forms; R: recalled; U: uncertain or conflicting.
 */
export const Confidence = z.enum(["Q", "P", "S", "R", "U"])
export type Confidence = z.infer<typeof Confidence>

/** Rules that the product must show as "cần kiểm tra". */
export function needsCheck(confidence: Confidence): boolean {
  return confidence !== "Q" && confidence !== "P"
}

/** When a rule applies; `to` is exclusive, null is open. A round Y is judged by what is in force on 30/9/Y. */
export const InForce = z.object({ from: z.iso.date(), to: z.iso.date().nullable() })
export type InForce = z.infer<typeof InForce>

export function isInForce(period: InForce, date: string): boolean {
  return period.from <= date && (period.to === null || date < period.to)
}
