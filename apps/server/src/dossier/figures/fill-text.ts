import type { Inline } from "@phocap/core"
import type { FigureBook } from "./figure-book.ts"

/** `{id}` in a text. */
export const figureMark = /\{([A-Za-z0-9.-]+)\}/g

/** The ids that a text names, in their order. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(figureMark)].map((match) => match[1] ?? "")
}

/** A text with its figures filled in, each marked with its id. What the record does not know is printed as "…". */
export function fillText(text: string, book: FigureBook): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const match of text.matchAll(figureMark)) {
    if (match.index > at) parts.push(text.slice(at, match.index))
    const id = match[1] ?? ""
    parts.push({ text: book.find(id)?.text ?? "…", figure: id })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

/** The same as plain text. */
export function plainFill(text: string, book: FigureBook): string {
  return text.replace(figureMark, (_, id: string) => book.find(id)?.text ?? "…")
}
