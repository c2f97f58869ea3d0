import { z } from "zod"

/**
 * A household (hộ) as one round knows it. The form number (số phiếu) is the household's number within its hamlet
 * and is unique there. The same `id` in other rounds is the same household.
 */
export const Household = z.object({
  id: z.uuid(),
  /** Thôn, tổ, khu: the smallest printing unit. */
  hamlet: z.string().max(120).nullable(),
  formNumber: z.string().max(40).nullable(),
  headFamilyName: z.string().max(120),
  headGivenName: z.string().max(60),
  address: z.string().max(300).nullable(),
  phone: z.string().max(40).nullable(),
  /** Diện hoàn cảnh of the household: hộ nghèo, cận nghèo… as dated grounds; restricted. */
  poverty: z.number().int().min(1).max(2).nullable(),
  note: z.string().max(500).nullable(),
})

export type Household = z.infer<typeof Household>
