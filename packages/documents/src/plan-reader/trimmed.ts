import type { Span } from "@phocap/core"

/** A span without the spaces around its words and the marks behind them. */
export function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const tail = words.length - words.replace(/[\s.;,]+$/, "").length
  return { start: start + lead, end: Math.max(start + lead, end - tail) }
}
