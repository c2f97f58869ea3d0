import { PhocapError } from "@phocap/core"
import { checkTemplate } from "./check-template.ts"
import { templateError } from "./template-error.ts"

/** Loaded when an office first uses a template of its own. */
const loadHandler = () => import("easy-template-x").then(({ TemplateHandler }) => new TemplateHandler())

/**
 * The fields that an office's own Word file names, each once, in their order; a loop, which papers know none of, is named
 * with its sign. Throws the errors of `template-error.ts`.
 */
export async function templateFields(docx: Uint8Array): Promise<string[]> {
  await checkTemplate(docx)
  const { TagDisposition } = await import("easy-template-x")
  const signs = { [TagDisposition.Open]: "#", [TagDisposition.Close]: "/", [TagDisposition.SelfClosed]: "" }
  try {
    const tags = await (await loadHandler()).parseTags(Buffer.from(docx))
    return [...new Set(tags.map((tag) => `${signs[tag.disposition]}${tag.name ?? ""}`))]
  } catch (error) {
    throw error instanceof PhocapError ? error : templateError("template.file")
  }
}

/** The office's file with its fields filled in; line ends stay line ends. Throws `template.file`. */
export async function fillWordTemplate(
  docx: Uint8Array,
  fields: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  try {
    return new Uint8Array(await (await loadHandler()).process(Buffer.from(docx), { ...fields }))
  } catch {
    throw templateError("template.file")
  }
}
