import { z } from "zod"

/**
 * A round (năm điều tra) of a unit. Round Y covers 1/10/(Y−1) to 30/9/Y and every age is Y − birth year
 * (TT 19/2020/TT-BGDĐT Điều 8.5; Luật Giáo dục Điều 28). `dataVersion` grows with every change of its records.
 */
export const Round = z.object({
  provinceCode: z.string(),
  unitCode: z.string(),
  year: z.number().int().min(2014).max(2200),
  state: z.enum(["open", "submitted", "sealed"]),
  dataVersion: z.number().int(),
})
export type Round = z.infer<typeof Round>

/** The day to which a round's figures refer (NĐ 20/2014 Điều 31): 30 September of its year, `YYYY-MM-DD`. */
export function referenceDate(year: number): string {
  return `${year}-09-30`
}
