import { z } from "zod"
import { UnitRound } from "../platform/common.ts"
import { route } from "../platform/route.ts"

export const PaperTemplate = z.object({
  /** The office's own file; null while the standing layout is used. */
  template: z.object({ fileName: z.string(), actor: z.string(), at: z.string() }).nullable(),
  /** Fields that a file may name as `{name}`, with what they print now. */
  fields: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })),
})
export type PaperTemplate = z.infer<typeof PaperTemplate>

const params = UnitRound.extend({ paper: z.string().max(60) })
const path = "/api/units/:unit/rounds/:year/papers/:paper/template"

export const getTemplate = route({
  method: "GET",
  path,
  policy: "read-dossier",
  summary: "The office's own Word file for a paper, and the fields that it may use",
  params,
  reply: PaperTemplate,
})

/** The body is multipart: one part `file`, a .docx up to 5 MB. */
export const putTemplate = route({
  method: "POST",
  path,
  policy: "edit-dossier",
  summary: "Use the office's own Word file for a paper; fields that are misspelt are told",
  params,
  reply: PaperTemplate,
})

export const removeTemplate = route({
  method: "DELETE",
  path,
  policy: "edit-dossier",
  summary: "Go back to the standing layout",
  params,
  reply: PaperTemplate,
})
