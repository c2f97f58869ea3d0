import { toNfc } from "@phocap/core"

const known = new Map<string, string>()
const capacity = 20_000

/**
 * A cell's text as it is stored (`toNfc`), half surrogate pairs replaced as every spreadsheet file does. Columns repeat
 * a few words thousands of times, so the last ones are remembered.
 */
export function cleanText(text: string): string {
  const found = known.get(text)
  if (found !== undefined) return found
  const clean = toNfc(text.replace(/\p{Surrogate}/gu, "\ufffd"))
  if (known.size >= capacity) known.clear()
  if (text.length <= 60) known.set(text, clean)
  return clean
}
