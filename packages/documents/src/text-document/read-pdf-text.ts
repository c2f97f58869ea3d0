import { documentError } from "./document-error.ts"

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
 * The text layer of a PDF, one printed line a line. Throws `document-scanned` where there is none, `document-password`,
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
    const lines: string[] = []
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
      lines.push(...withoutPageNumber(linesOf(pieces)))
      page.cleanup()
    }
    const text = lines.join("\n")
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

/** Pieces on one height make a line; a wide gap in it becomes a tab. */
function linesOf(pieces: readonly Piece[]): string[] {
  const rows: { y: number; pieces: Piece[] }[] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs(row.y - piece.y) < piece.height * 0.4) row.pieces.push(piece)
    else rows.push({ y: piece.y, pieces: [piece] })
  }
  return rows.map((row) => lineOf(row.pieces.sort((a, b) => a.x - b.x)))
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
function withoutPageNumber(lines: readonly string[]): string[] {
  const last = lines.length - 1
  return lines.filter((line, i) => !((i === 0 || i === last) && /^[-–\s]*\d{1,3}[-–\s]*$/.test(line)))
}
