import { type AdministrativeDocument, cellContent, plainText } from "@phocap/core"

/**
 * What a paper says with a number in it, in the order of printing: its subject, every paragraph and heading, every cell.
 * Where a format marks no figures (PDF), the printed pages are held against these.
 */
export function printedLines(document: AdministrativeDocument): string[] {
  const blocks = document.blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flat().map((cell) => plainText(cellContent(cell)))
      : [plainText(block.content)],
  )
  return [document.subject, ...blocks].filter((line) => /\d/.test(line))
}
