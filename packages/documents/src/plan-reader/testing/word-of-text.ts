import { makeDocx, paragraphXml } from "../../text-document/testing/make-docx.ts"

const cellXml = (text: string, span: number) =>
  `<w:tc><w:tcPr>${span === 1 ? "" : `<w:gridSpan w:val="${span}"/>`}</w:tcPr>${paragraphXml(text)}</w:tc>`

function tableXml(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split("\t"))
  const width = Math.max(...rows.map((row) => row.length))
  return `<w:tbl>${rows
    .map((row) => `<w:tr>${row.map((cell) => cellXml(cell, row.length === 1 ? width : 1)).join("")}</w:tr>`)
    .join("")}</w:tbl>`
}

/** A plan as Word keeps it: from a line of cells to the next empty line a table, in which a lone cell spans the row. */
export function wordOfText(text: string): Uint8Array {
  const parts = text.split(/\n\n+/).map((block) => {
    const lines = block.split("\n")
    const first = lines.findIndex((line) => line.includes("\t"))
    const before = first < 0 ? lines : lines.slice(0, first)
    const table = first < 0 ? "" : tableXml(lines.slice(first))
    return before.map((line) => paragraphXml(line)).join("") + table + paragraphXml("")
  })
  return makeDocx(parts.join(""))
}
