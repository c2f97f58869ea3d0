import { z } from "zod"
import { Confidence, InForce } from "./confidence.ts"

/** A named set of people that rules and forms share, such as `must` (số phải phổ cập). */
export const Definition = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  where: z.string(),
  /** How lists say it in Vietnamese. */
  vi: z.string(),
  en: z.string(),
  article: z.string().optional(),
  confidence: Confidence,
  note: z.string().optional(),
})
export type Definition = z.infer<typeof Definition>

/** A question that the law leaves open: choices that redefine names, and which one stands unless a unit decides. */
export const LawOption = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  confidence: Confidence,
  standing: z.string(),
  choices: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      note: z.string().optional(),
      definitions: z.record(z.string(), z.string()),
    }),
  ),
})
export type LawOption = z.infer<typeof LawOption>

export const DefinitionFile = z.strictObject({
  inForce: InForce,
  definitions: z.array(Definition),
  options: z.array(LawOption),
})
export type DefinitionFile = z.infer<typeof DefinitionFile>
