import { documentError } from "./document-error.ts"
import { joinTablePages, type PageEntry } from "./join-table-pages.ts"
import { pageRules } from "./pdf-rules.ts"
import { findRuledTables, type RuledTable } from "./pdf-tables.ts"

const maxPages = 500
/** A gap wider than this many letters parts two columns. */
const columnGap = 4

interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

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
      pages.push(entriesOf(pieces, findRuledTables(await pageRules(page))))
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

/** Lines and rows of tables from above, each table where it stands. */
function entriesOf(pieces: readonly Piece[], tables: readonly RuledTable[]): PageEntry[] {
  const inside = new Map<Piece, RuledTable>()
  for (const piece of pieces) {
    const table = tables.find(({ xs, ys }) => slotOf(xs, middle(piece)) >= 0 && rowOf(ys, piece) >= 0)
    if (table !== undefined) inside.set(piece, table)
  }
  const lines = withoutPageNumber(linesOf(pieces.filter((piece) => !inside.has(piece))))
  const rows = tables.flatMap((table) =>
    rowsOf(
      table,
      pieces.filter((piece) => inside.get(piece) === table),
    ),
  )
  return [...lines, ...rows].sort((a, b) => b.y - a.y).map(({ entry }) => entry)
}

const middle = (piece: Piece) => piece.x + piece.width / 2

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
      linesOf(own.filter((piece) => slotOf(xs, middle(piece)) === column))
        .map(({ entry }) => entry)
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    return cells.every((cell) => cell === "") ? [] : [{ y, entry: cells }]
  })
}

/** Pieces on one height make a line; a wide gap in it becomes a tab. */
function linesOf(pieces: readonly Piece[]): { y: number; entry: string }[] {
  const rows: { y: number; pieces: Piece[] }[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(row.y - piece.y) < piece.height * 0.4) row.pieces.push(piece)
    else rows.push({ y: piece.y, pieces: [piece] })
  }
  return rows.map((row) => ({ y: row.y, entry: lineOf(row.pieces.sort((a, b) => a.x - b.x)) }))
}

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
function withoutPageNumber<Line extends { readonly entry: string }>(lines: readonly Line[]): Line[] {
  const last = lines.length - 1
  return lines.filter(({ entry }, i) => !((i === 0 || i === last) && /^[-–\s]*\d{1,3}[-–\s]*$/.test(entry)))
}
