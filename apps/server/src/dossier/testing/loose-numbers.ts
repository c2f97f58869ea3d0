import { type AdministrativeDocument, cellContent, type Inline } from "@phocap/core"
import { cellsOf } from "../compose/draft.ts"
import { figureMark } from "../figures/fill-text.ts"
import type { MadePaper } from "../papers/make-paper.ts"

/** Numbers of headings and articles, which count the parts of the paper itself. */
const numeral = /^(\d+\. |Điều \d+\.)/
const bare = (text: string): string =>
  text.replace(figureMark, "").replace(numeral, "").replace("tại Điều 1", "").replace("Như Điều 3", "")

/** Every run of a document that a reader sees in its text. */
function runsOf(document: AdministrativeDocument): Inline[] {
  return document.blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flat().flatMap(cellContent) : block.content,
  )
}

/** Whatever a paper prints that no figure of its book stands behind: digits of its own, names that the book lacks. */
export function looseNumbers({ draft, live, book }: MadePaper): string[] {
  const texts = [
    draft.subject,
    ...draft.basis,
    ...draft.parts.flatMap((part) =>
      part.kind === "table" ? part.rows.flatMap(cellsOf) : part.text.split("\n"),
    ),
  ]
  const composed = texts.flatMap((text) => [
    ...(/\d/.test(bare(text)) ? [text] : []),
    ...[...text.matchAll(figureMark)]
      .filter((match) => !book.has(match[1] ?? ""))
      .map((match) => `${match[0]} in “${text}”`),
  ])
  const printed = runsOf(live).flatMap((run) => {
    const { text, figure } = typeof run === "string" ? { text: run, figure: undefined } : run
    if (figure !== undefined) return text === book.find(figure)?.text ? [] : [`${figure}: ${text}`]
    return /\d/.test(bare(text)) ? [text] : []
  })
  return [...composed, ...printed]
}
