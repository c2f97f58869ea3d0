import { z } from "zod"

/** Levels that a school teaches, as bits: a TH&THCS school has two. */
export const schoolLevel = { preschool: 1, primary: 2, lowerSecondary: 4, upperSecondary: 8 } as const

/**
 * Hệ of a school, from the workbook's MaTruong sheet: general (blank), continuing education (TX), vocational (NN);
 * higher education is kept apart because Điều 16 NĐ 20/2014 counts vocational study and not university.
 */
export const schoolSystem = { general: 1, continuing: 2, vocational: 3, higher: 4 } as const

/**
 * A school of the list (danh mục trường). Codes are the ministry's. `unitCode` is the commune where it stands, null
 * when only its name is known; together with the reader's commune it tells "tại chỗ" from "đi học nơi khác".
 */
export const School = z.object({
  provinceCode: z.string().max(3),
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(200),
  levels: z.number().int().min(0).max(15),
  system: z.number().int().min(1).max(4),
  unitCode: z.string().max(10).nullable(),
  /** Trường công lập 1, tư thục/dân lập 2. */
  ownership: z.number().int().min(1).max(2),
  /** Cơ sở GDMN độc lập. */
  independent: z.boolean(),
  firstRound: z.number().int(),
  lastRound: z.number().int().nullable(),
})

export type School = z.infer<typeof School>
