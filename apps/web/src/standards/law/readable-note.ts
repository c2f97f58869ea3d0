import type { Law } from "./use-law.ts"

/** A note of the corpus with the options it mentions by their titles, not by the ids that law files use. */
export function readableNote(law: Pick<Law, "definitions"> | undefined, note: string): string {
  const options = law?.definitions.flatMap((file) => file.options) ?? []
  return options.reduce(
    (text, option) => text.replace(new RegExp(`\\b${option.id}\\b`, "g"), `“${option.title}”`),
    note,
  )
}
