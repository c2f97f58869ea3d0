import { documentError } from "./document-error.ts"
import { joinTablePages, type PageEntry } from "./join-table-pages.ts"
import { middleOf, type Piece, type PieceLine, piecesByLine } from "./pdf-piece.ts"
import { pageRules } from "./pdf-rules.ts"
import { findRuledTables, type RuledTable } from "./pdf-tables.ts"
import { findSpacedTables, type OpenTable } from "./spaced-table.ts"

const maxPages = 500
/** A gap wider than this many letters parts two columns. */
const columnGap = 4

/**
 * The text layer of a PDF, one printed line a line; a row of a ruled table is one line too, its cells parted by tabs, however
 * many printed lines they take. Throws `document-scanned` where there is none, `document-password`,
 * `document-damaged`. Meant to run in a thread with limits: a PDF may ask for any amount of work.
 */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const task = getDocument({
    // The library takes the buffer over.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > maxPages) throw documentError("document-too-large")
    const pages: PageEntry[][] = []
    let open: OpenTable | null = null
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent()
      const pieces = content.items.flatMap((item): Piece[] =>
        "str" in item && item.str !== ""
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                height: item.height || Math.abs(Number(item.transform[3])) || 12,
              },
            ]
          : [],
      )
      const read = entriesOf(pieces, findRuledTables(await pageRules(page)), open)
      open = read.open
      pages.push(read.entries)
      page.cleanup()
    }
    const text = joinTablePages(pages)
      .map((entry) => (typeof entry === "string" ? entry : entry.join("\t")))
      .join("\n")
    if (text.replace(/\s/g, "").length < 20 * Math.min(pdf.numPages, 3))
      throw documentError("document-scanned")
    return text
  } catch (error) {
    const name = error instanceof Error ? error.name : ""
    if (name === "PasswordException") throw documentError("document-password")
    if (name === "PhocapError") throw error
    throw documentError("document-damaged")
  } finally {
    await task.destroy()
  }
}

interface PageRead {
  readonly entries: PageEntry[]
  /** A table without rules that goes on over the page. */
  readonly open: OpenTable | null
}

/** Lines and rows of tables from above, each table where it stands. */
function entriesOf(
  pieces: readonly Piece[],
  tables: readonly RuledTable[],
  open: OpenTable | null,
): PageRead {
  const inside = new Map<Piece, RuledTable>()
  for (const piece of pieces) {
    const table = tables.find(({ xs, ys }) => slotOf(xs, middleOf(piece)) >= 0 && rowOf(ys, piece) >= 0)
    if (table !== undefined) inside.set(piece, table)
  }
  const printed = withoutPageNumber(piecesByLine(pieces.filter((piece) => !inside.has(piece))))
  const spaced = findSpacedTables(printed, tables.length === 0 ? open : null)
  const lines = printed
    .filter((line) => !spaced.used.has(line))
    .map((line) => ({ y: line.y, entry: lineOf(line.pieces) }))
  const rows = tables.flatMap((table) =>
    rowsOf(
      table,
      pieces.filter((piece) => inside.get(piece) === table),
    ),
  )
  const entries = [...lines, ...spaced.rows, ...rows].sort((a, b) => b.y - a.y).map(({ entry }) => entry)
  return { entries, open: spaced.open }
}

/** Between which two of some places a number lies; -1 outside them. */
function slotOf(places: readonly number[], value: number): number {
  return places.findIndex((place, i) => value >= place && value < (places[i + 1] ?? place))
}

/** The row in which the middle of the letters stands; rows come from above. */
function rowOf(ys: readonly number[], { y, height }: Piece): number {
  const value = y + height * 0.3
  return ys.findIndex((top, i) => value <= top && value > (ys[i + 1] ?? top))
}

function rowsOf({ xs, ys }: RuledTable, pieces: readonly Piece[]): { y: number; entry: PageEntry }[] {
  return ys.slice(0, -1).flatMap((y, row) => {
    const own = pieces.filter((piece) => rowOf(ys, piece) === row)
    const cells = xs.slice(0, -1).map((_, column) =>
      piecesByLine(own.filter((piece) => slotOf(xs, middleOf(piece)) === column))
        .map((line) => lineOf(line.pieces))
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    return cells.every((cell) => cell === "") ? [] : [{ y, entry: cells }]
  })
}

/** A wide gap in a line becomes a tab. */
function lineOf(pieces: readonly Piece[]): string {
  let out = ""
  let end: number | null = null
  for (const piece of pieces) {
    if (piece.text.trim() === "" && piece.width > piece.height * columnGap) continue
    const gap = end === null ? 0 : piece.x - end
    if (gap > piece.height * columnGap) out = `${out.trimEnd()}\t`
    else if (gap > piece.height * 0.15 && !out.endsWith(" ")) out += " "
    out += piece.text
    end = piece.x + piece.width
  }
  return out.trim()
}

/** A page's number stands alone at its top or bottom. */
function withoutPageNumber(lines: readonly PieceLine[]): PieceLine[] {
  const last = lines.length - 1
  const isNumber = (line: PieceLine) => /^[-–\s]*\d{1,3}[-–\s]*$/.test(lineOf(line.pieces))
  return lines.filter((line, i) => !((i === 0 || i === last) && isNumber(line)))
}
