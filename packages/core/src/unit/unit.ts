import { z } from "zod"

/** Level of an administrative unit: district level ceased on 1/7/2025. */
export const unitLevel = { province: 1, district: 2, commune: 3 } as const

/**
 * An administrative unit during its life. A unit that merged or was renamed is closed (`validTo`, exclusive) and has
 * successors; codes are never reused (QĐ 124/2004/QĐ-TTg). Dates are `YYYY-MM-DD`.
 */
export const Unit = z.object({
  provinceCode: z.string().max(3),
  code: z.string().max(10),
  level: z.number().int().min(1).max(3),
  /** "phường", "xã", "thị trấn", "đặc khu", "thị xã", "tỉnh"… */
  kind: z.string().max(30),
  name: z.string().max(120),
  parentCode: z.string().max(10).nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
})
export type Unit = z.infer<typeof Unit>

export const UnitSuccessor = z.object({
  fromCode: z.string(),
  toCode: z.string(),
  on: z.iso.date(),
  /** Only a part of the old unit went there. */
  partial: z.boolean(),
})
export type UnitSuccessor = z.infer<typeof UnitSuccessor>

/** A status given by a decision for a period: "xã đặc biệt khó khăn" lowers thresholds, so it needs its document. */
export const UnitDesignation = z.object({
  unitCode: z.string(),
  kind: z.literal("hardship"),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  document: z.string().max(200),
})
export type UnitDesignation = z.infer<typeof UnitDesignation>
