/** "AB" → 28. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** 28 → "AB". */
export function columnLetters(number: number): string {
  let letters = ""
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export interface CellArea {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Forms name the same few thousand cells again and again. */
const parsed = new Map<string, CellArea>()

/** "B4:D5" or "B4" as a place and a size. */
export function parseSpan(span: string): CellArea {
  const known = parsed.get(span)
  if (known !== undefined) return known
  const [from = "", to = from] = span.split(":")
  const [a, b] = [placeOf(from), placeOf(to)]
  const area = {
    row: a.row,
    column: a.column,
    rowSpan: b.row - a.row + 1,
    columnSpan: b.column - a.column + 1,
  }
  if (parsed.size > 20_000) parsed.clear()
  parsed.set(span, area)
  return area
}

function placeOf(cell: string): { row: number; column: number } {
  const letters = cell.replace(/\d+$/, "")
  return { column: columnNumber(letters), row: Number(cell.slice(letters.length)) }
}
