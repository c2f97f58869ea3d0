import { z } from "zod"

/** A unit and a round: most of the API stands below them. Units are named by code, valid in the round. */
export const UnitRound = z.object({
  unit: z.string().max(10),
  year: z.coerce.number().int().min(2014).max(2200),
})
export type UnitRound = z.infer<typeof UnitRound>

export const Page = z.object({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})

/** The reply to what has no other answer. */
export const Done = z.object({ done: z.literal(true) })

/** What personal data is taken out for: kept in the log beside who took it. */
export const Purpose = z
  .string("Ghi mục đích lấy dữ liệu ra.")
  .trim()
  .min(4, "Ghi mục đích lấy dữ liệu ra.")
  .max(300, "Mục đích dài quá 300 ký tự.")

/** The reply to every failed call: Vietnamese, what happened and what to do. */
export const Failure = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  /** Field by field, for forms. */
  fields: z.record(z.string(), z.string()).optional(),
})
export type Failure = z.infer<typeof Failure>

/** A shape made by the engine, passed through as it is. */
export function made<T>(): z.ZodType<T> {
  return z.custom<T>()
}
