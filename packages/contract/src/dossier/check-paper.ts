import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

const Finding = z.object({ label: z.string(), expected: z.string(), found: z.string() })

/** A correction of a sealed round: of which field, why and by whom; whose record it is of is not told. */
export const RoundAdjustment = z.object({
  label: z.string(),
  reason: z.string(),
  actor: z.string(),
  at: z.string(),
})
export type RoundAdjustment = z.infer<typeof RoundAdjustment>

export const PaperCheck = z.object({
  title: z.string(),
  code: z.string(),
  dataVersion: z.number().int(),
  /** The file by itself: its text, the figures that it carries, their receipt. */
  sound: z.boolean(),
  /** Places in the text (of a PDF: its sentences and cells) that were compared; 0 where the file allows no comparing. */
  read: z.number().int(),
  altered: z.array(Finding),
  contradicting: z.array(Finding),
  receiptIntact: z.boolean().nullable(),
  /**
   * The figures against the round: it is not sealed; made from the very records that were sealed; from others that give
   * the same figures; with figures that differ. `nothing` where there is no receipt to compare with.
   */
  round: z.enum(["open", "same", "agrees", "differs", "nothing"]),
  compared: z.number().int(),
  differing: z.array(Finding),
  /** Corrections of the sealed round since, newest first, without names of people. */
  adjustments: z.array(RoundAdjustment),
})
export type PaperCheck = z.infer<typeof PaperCheck>

/** The body is multipart: one part `file`, a Word or PDF file of a paper that was fixed for signature, up to 20 MB. */
export const checkPaper = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/paper-check",
  policy: "read-dossier",
  summary: "Whether the figures of a paper are those of the sealed round",
  params: UnitRound,
  reply: PaperCheck,
})
