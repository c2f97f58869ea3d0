export interface DocxCell {
  readonly lines: string[]
  /** How many columns of the grid it takes. */
  span: number
  /** Goes on with the cell above. */
  joined: boolean
}

export interface DocxRow {
  readonly cells: DocxCell[]
  /** Columns of the grid that it leaves out at its beginning. */
  before: number
  /** Taken out by a tracked change. */
  deleted: boolean
}

/** A table with so many columns and rows is a table and not a way to set things side by side. */
const tableSize = { columns: 3, rows: 2 }

/**
 * A table as lines: rows with tabs between the cells, or, where it only sets a letterhead or a signature side by side, its cells
 * one after the other. A row of one cell, the name of a group of rows, is a line without tabs.
 */
export function docxTableLines(all: readonly DocxRow[]): string[] {
  const rows = all.filter((row) => !row.deleted && row.cells.length > 0)
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  const isTable = columns >= tableSize.columns || (columns === 2 && headsTasks(rows[0]))
  if (!isTable || rows.length < tableSize.rows) {
    // Column by column, as a letterhead of two columns is read.
    const out = Array.from({ length: columns }, (_, column) =>
      rows.flatMap((row) => row.cells[column]?.lines ?? []),
    )
    return ["", ...out.flat(), ""]
  }
  const above: string[] = []
  return rows.map((row) => gridOf(row, above).join("\t"))
}

/** Two columns are a table where their heads say what and who or when. */
function headsTasks(row: DocxRow | undefined): boolean {
  const [first = "", second = ""] = row?.cells.map(wordsOf) ?? []
  return (
    first.length <= 60 &&
    second.length <= 60 &&
    /^(?:nhiệm vụ|nội dung|công việc)/iu.test(first) &&
    /thực hiện|chủ trì|phụ trách|thời gian|thời hạn/iu.test(second)
  )
}

/** The texts of a row by the columns of the grid. */
function gridOf(row: DocxRow, above: string[]): string[] {
  const texts: string[] = new Array<string>(row.before).fill("")
  for (const cell of row.cells) {
    const column = texts.length
    const own = wordsOf(cell)
    const text = cell.joined && own === "" ? (above[column] ?? "") : own
    above[column] = text
    texts.push(text, ...new Array<string>(cell.span - 1).fill(""))
  }
  return row.cells.length === 1 ? texts.filter((text) => text !== "") : texts
}

function wordsOf({ lines }: DocxCell): string {
  return lines.join(" ").replace(/\s+/g, " ").trim()
}
