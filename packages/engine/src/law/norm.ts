import { z } from "zod"
import { Confidence, InForce } from "./confidence.ts"

/**
 * A number of the law that planning compares with: teachers per class, class sizes, targets, amounts of support. A
 * norm never decides whether a unit reached a standard.
 */
export const Norm = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  title: z.string(),
  topic: z.enum([
    "staffing",
    "classSize",
    "workload",
    "training",
    "network",
    "streaming",
    "target",
    "support",
  ]),
  /** Bit of `schoolLevel` whose schools it concerns; null where it concerns none in particular. */
  schoolLevel: z.number().int().min(1).max(8).nullable(),
  /** Whom it concerns within that level, in Vietnamese: "dạy 2 buổi/ngày", "vùng 1". */
  among: z.string().nullable(),
  value: z.number(),
  /** `most`: a ceiling; `least`: a floor; `exactly`: an amount. */
  bound: z.enum(["most", "least", "exactly"]),
  /** Of what the value is a number, in Vietnamese: "giáo viên/lớp", "%", "đồng/tháng". */
  unit: z.string(),
  inForce: InForce,
  instrument: z.string(),
  article: z.string().nullable(),
  confidence: Confidence,
  note: z.string().optional(),
})
export type Norm = z.infer<typeof Norm>
