import { SaxesParser } from "saxes"

/** Letters shown on either side of a brace. */
const around = 24

/**
 * Where a part of a Word file has a brace that belongs to no field, the words around it; null where every brace is one of
 * a pair within its paragraph. Word cuts a text into runs as it likes, so a paragraph is read as a whole; one in a text
 * box within it is a paragraph of its own.
 */
export function strayBrace(xml: string): string | null {
  const open: string[] = []
  let inText = false
  let found: string | null = null
  const parser = new SaxesParser()
  parser.on("opentag", ({ name, isSelfClosing }) => {
    if (name === "w:p" && !isSelfClosing) open.push("")
    inText = name === "w:t"
  })
  parser.on("text", (text) => {
    if (inText && open.length > 0) open.push((open.pop() ?? "") + text)
  })
  parser.on("closetag", ({ name, isSelfClosing }) => {
    inText = false
    if (name !== "w:p" || isSelfClosing) return
    found ??= strayIn(open.pop() ?? "")
  })
  parser.write(xml).close()
  return found
}

function strayIn(paragraph: string): string | null {
  // Fields keep their length, so that the place of what is left stays.
  const left = paragraph.replace(/\{[^{}]*\}/g, (field) => " ".repeat(field.length))
  const at = left.search(/[{}]/)
  return at < 0 ? null : paragraph.slice(Math.max(0, at - around), at + around).trim()
}
