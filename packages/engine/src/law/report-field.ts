import { z } from "zod"

/** One number that a school reports: its key in `SchoolReport.values`, and how screens name it. */
export const ReportField = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]+$/),
  /** Bit of `schoolLevel` of the schools that report it. */
  level: z.number().int().min(1).max(8),
  group: z.enum(["staff", "facilities"]),
  section: z.string(),
  label: z.string(),
  unit: z.string().optional(),
})
export type ReportField = z.infer<typeof ReportField>
