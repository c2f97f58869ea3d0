import type { PageEntry } from "./join-table-pages.ts"
import { middleOf, type Piece, type PieceLine } from "./pdf-piece.ts"

/** The places between the columns of a table, from left to right. */
type Columns = readonly number[]

/** The head of a table: its lines, and where its columns are named. */
interface Head {
  readonly lines: readonly PieceLine[]
  readonly columns: readonly Segment[]
}

/** A table without rules that reaches the end of a page: what is seen of it so far tells its columns on the next. */
export interface OpenTable {
  readonly head: Head
  readonly body: readonly PieceLine[]
}

export interface SpacedTables {
  readonly rows: readonly { readonly y: number; readonly entry: PageEntry }[]
  /** Lines that are in a table. */
  readonly used: ReadonlySet<PieceLine>
  /** The table that reaches the end of the page. */
  readonly open: OpenTable | null
}

const orderHead = /^(?:S\s*TT|TT|Số\s*TT)\.?$/iu
const orderNumber = /^\d{1,3}(?:\.\d{1,3})*[.)]?$/
/** A gap wider than this much of the letters' height parts cells of a head. */
const cellGap = 0.45
const fewestColumns = 3
/** Points; what claims to be wider is no page. */
const widestPage = 5000
const linesBelowCutHead = 3
/** Printed lines of a row above its number. */
const highestRow = 12

interface Segment {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Tables whose columns only stand apart, below a head that begins with "STT" or "TT": rows are told by their numbers, which stand
 * beside the first line of a row or in its middle.
 * @param goesOn - the table that the page before left open
 */
export function findSpacedTables(lines: readonly PieceLine[], goesOn: OpenTable | null): SpacedTables {
  const rows: { y: number; entry: PageEntry }[] = []
  const used = new Set<PieceLine>()
  let open: OpenTable | null = null
  const read = (from: number, { head, body: before }: OpenTable, isNew: boolean) => {
    const seen = lines.slice(from, roughEnd(head, lines, from))
    const columns = columnsOf(head, [...before, ...seen])
    const body = bodyOf(lines, from, columns)
    const reachesEnd = from + body.length === lines.length
    // A table without numbers is left as it is printed; a head at the end of a page has its rows on the next.
    const isCut = reachesEnd && body.length <= linesBelowCutHead
    if (isNew && !isCut && !body.some((line) => hasOrder(line, columns))) return
    if (isNew) rows.push({ y: head.lines[0]?.y ?? 0, entry: cellsOf(head.lines, columns) })
    rows.push(...rowsOf(body, columns, !isNew))
    for (const line of isNew ? [...head.lines, ...body] : body) used.add(line)
    if (reachesEnd) open = { head, body: [...before, ...body] }
  }
  const heads = lines.flatMap((_, at) => headAt(lines, at) ?? [])
  if (goesOn !== null && heads.length === 0) read(0, goesOn, false)
  for (const head of heads) {
    if (head.lines.some((line) => used.has(line))) continue
    read(lines.indexOf(head.lines.at(-1) ?? { y: 0, pieces: [] }) + 1, { head, body: [] }, true)
  }
  return { rows, used, open }
}

/** The head whose "STT" stands in a line; its other cells may take several lines, above as well as below. */
function headAt(lines: readonly PieceLine[], at: number): Head | null {
  const line = lines[at]
  const order = line && segmentsOf(line)[0]
  if (line === undefined || order === undefined || !orderHead.test(order.text)) return null
  const cells = segmentsOf(line)
  // Beside "STT" and not over two cells of its line, as the title of a table is. Words of one cell may be set apart.
  const isBeside = (one: PieceLine | undefined): one is PieceLine =>
    one !== undefined &&
    segmentsOf(one).every(({ from, to }) => {
      const over = cells.filter((cell) => cell.from < to && from < cell.to)
      return (
        from > order.to &&
        over.every((cell, i) => cell.from - (over[i - 1]?.to ?? cell.from) < heightOf(one) * 1.4)
      )
    })
  const near = (a: PieceLine | undefined, b: PieceLine | undefined) =>
    a !== undefined && b !== undefined && a.y - b.y <= heightOf(b) * 1.4
  let first = at
  while (near(lines[first - 1], lines[first]) && isBeside(lines[first - 1])) first--
  const bottom = 2 * line.y - (lines[first]?.y ?? line.y) - heightOf(line) * 0.4
  const isRowNext = (next: PieceLine | undefined) => (segmentsOf(next ?? line)[0]?.from ?? 0) <= order.to
  let last = at
  for (let next = lines[last + 1]; near(lines[last], next) && isBeside(next); next = lines[last + 1]) {
    if (next.y < bottom && !(first === at && isRowNext(lines[last + 2]))) break
    last++
  }
  const ofHead = lines.slice(first, last + 1)
  const columns = mergedSegments(ofHead.flatMap(segmentsOf))
  return columns.length >= fewestColumns ? { lines: ofHead, columns } : null
}

/** Segments that stand below each other are one column. */
function mergedSegments(segments: readonly Segment[]): Segment[] {
  const merged: { from: number; to: number; text: string }[] = []
  for (const segment of [...segments].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && segment.from < last.to) {
      last.to = Math.max(last.to, segment.to)
      last.text += ` ${segment.text}`
    } else merged.push({ ...segment })
  }
  return merged
}

function heightOf({ pieces }: PieceLine): number {
  return pieces.find((piece) => piece.height > 0 && piece.text.trim() !== "")?.height ?? 12
}

/** Pieces that stand so near to each other that they are words of one cell. */
function segmentsOf({ pieces }: PieceLine): Segment[] {
  const segments: { from: number; to: number; text: string }[] = []
  for (const piece of filled(pieces)) {
    const last = segments.at(-1)
    if (last !== undefined && piece.x - last.to <= piece.height * cellGap) {
      if (piece.x - last.to > piece.height * 0.15) last.text += " "
      last.text += piece.text
      last.to = piece.x + piece.width
    } else segments.push({ from: piece.x, to: piece.x + piece.width, text: piece.text })
  }
  return segments.map((one) => ({ ...one, text: one.text.trim() }))
}

const filled = (pieces: readonly Piece[]) => pieces.filter((piece) => piece.text.trim() !== "")
const centre = ({ from, to }: Segment) => (from + to) / 2

/** Where running text seems to begin below a head: words that reach over the middles of three columns. */
function roughEnd({ columns }: Head, lines: readonly PieceLine[], from: number): number {
  const centres = columns.map(centre)
  const crosses = (line: PieceLine) =>
    segmentsOf(line).some(
      (segment) => centres.filter((place) => place > segment.from && place < segment.to).length >= 3,
    )
  const end = lines.findIndex((line, i) => i >= from && crosses(line))
  return end < 0 ? lines.length : end
}

/** The places between columns: between the middles of two heads, where the fewest words of the lines stand. */
function columnsOf(head: Head, lines: readonly PieceLine[]): Columns {
  const pieces = [...head.lines, ...lines].flatMap((line) => filled(line.pieces))
  return head.columns.slice(0, -1).map((column, i) => {
    const next = head.columns[i + 1] ?? column
    return emptiest(pieces, Math.ceil(centre(column)), Math.floor(centre(next)))
  })
}

/** The middle of the longest stretch that the fewest pieces cover. */
function emptiest(pieces: readonly Piece[], from: number, to: number): number {
  if (!(to - from < widestPage)) return (from + to) / 2
  const covered = new Array<number>(Math.max(1, to - from + 1)).fill(0)
  for (const piece of pieces) {
    const first = Math.max(0, Math.floor(piece.x) - from)
    const last = Math.min(covered.length - 1, Math.ceil(piece.x + piece.width) - from)
    for (let x = first; x <= last; x++) covered[x] = (covered[x] ?? 0) + 1
  }
  const fewest = Math.min(...covered)
  let best = { at: 0, length: 0 }
  let length = 0
  for (const [x, count] of covered.entries()) {
    length = count === fewest ? length + 1 : 0
    if (length > best.length) best = { at: x, length }
  }
  return from + best.at - (best.length - 1) / 2
}

function columnOf(place: number, columns: Columns): number {
  const at = columns.findIndex((bound) => place < bound)
  return at < 0 ? columns.length : at
}

/** Whether no words of a line run over the place between two columns. */
function keepsTo(line: PieceLine, columns: Columns): boolean {
  return segmentsOf(line).every(({ from, to }) =>
    columns.every((bound) => bound <= from + 2 || bound >= to - 2),
  )
}

function hasOrder(line: PieceLine, columns: Columns): boolean {
  return orderNumber.test(textIn([line], 0, columns))
}

/** The lines of a table from a place on: rows, and names of groups of rows that run over its columns. */
function bodyOf(lines: readonly PieceLine[], from: number, columns: Columns): PieceLine[] {
  const body: PieceLine[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const isGroup = () => segmentsOf(line).length === 1 && opensRows(lines, at, columns)
    if (!keepsTo(line, columns) && !isGroup()) break
    body.push(line)
  }
  return body
}

/**
 * Whether a numbered row begins below a line. The name of a group may be the last line of a page, its rows on the next: then it is
 * one where it ends before the last column, as running text does not.
 */
function opensRows(lines: readonly PieceLine[], at: number, columns: Columns): boolean {
  const line = lines[at]
  if (line !== undefined && at === lines.length - 1) {
    return segmentsOf(line).every(({ to }) => to < (columns.at(-1) ?? 0))
  }
  const near = lines.slice(at + 1, at + 1 + highestRow)
  const end = near.findIndex((one) => !keepsTo(one, columns))
  return (end < 0 ? near : near.slice(0, end)).some((one) => hasOrder(one, columns))
}

function rowsOf(
  body: readonly PieceLine[],
  columns: Columns,
  isTorn: boolean,
): { y: number; entry: PageEntry }[] {
  const blocks: PieceLine[][] = [[]]
  for (const line of body) {
    if (keepsTo(line, columns)) blocks.at(-1)?.push(line)
    else blocks.push([line], [])
  }
  const isCentred = inMiddle(blocks, columns, isTorn)
  return blocks.flatMap((block, at): { y: number; entry: PageEntry }[] => {
    const [first] = block
    if (first === undefined) return []
    if (!keepsTo(first, columns)) return [{ y: first.y, entry: segmentsOf(first)[0]?.text ?? "" }]
    const split = isCentred
      ? rowsAroundNumbers(block, columns, isTorn && at === 0)
      : rowsBelowNumbers(block, columns)
    return split.map((row) => ({ y: row[0]?.y ?? 0, entry: cellsOf(row, columns) }))
  })
}

/**
 * Whether numbers stand in the middle of their rows: lines of cells that are centred come nearer to each other than lines of one
 * cell do, and rows begin above their numbers.
 * @param isTorn - the first row may go on with one of the page before
 */
function inMiddle(blocks: readonly (readonly PieceLine[])[], columns: Columns, isTorn: boolean): boolean {
  return blocks.some((block, at) => {
    const number = block.findIndex((line) => hasOrder(line, columns))
    const nearest = block.some((line, i) => {
      const before = block[i - 1]
      return before !== undefined && before.y - line.y < heightOf(line) * 0.8
    })
    return nearest || (number > 0 && !(isTorn && at === 0))
  })
}

function rowsBelowNumbers(block: readonly PieceLine[], columns: Columns): PieceLine[][] {
  const rows: PieceLine[][] = []
  for (const line of block) {
    const row = rows.at(-1)
    if (row === undefined || hasOrder(line, columns)) rows.push([line])
    else row.push(line)
  }
  return rows
}

/** A number in the middle of its row: as far as the row reaches above it, it reaches below. */
function rowsAroundNumbers(block: readonly PieceLine[], columns: Columns, isTorn: boolean): PieceLine[][] {
  // The last row is whole where the first is not: then they are told from below.
  const lines = isTorn ? block.map(({ y, pieces }) => ({ y: -y, pieces })).reverse() : block
  const rows: PieceLine[][] = []
  let at = 0
  for (;;) {
    const top = lines[at]
    const number = lines.findIndex((line, i) => i >= at && hasOrder(line, columns))
    const middle = lines[number]
    if (top === undefined || middle === undefined) break
    const bottom = 2 * middle.y - top.y - heightOf(middle) * 0.4
    const end = lines.findIndex((line, i) => i > number && line.y < bottom)
    rows.push(lines.slice(at, end < 0 ? lines.length : end))
    at = end < 0 ? lines.length : end
  }
  const rest = lines.slice(at)
  const last = rows.at(-1)
  if (isTorn || last === undefined) rows.push(rest)
  else rows[rows.length - 1] = [...last, ...rest]
  const filledRows = rows.filter((row) => row.length > 0)
  if (!isTorn) return filledRows
  return filledRows.reverse().map((row) => row.map(({ y, pieces }) => ({ y: -y, pieces })).reverse())
}

function cellsOf(lines: readonly PieceLine[], columns: Columns): string[] {
  return Array.from({ length: columns.length + 1 }, (_, column) => textIn(lines, column, columns))
}

function textIn(lines: readonly PieceLine[], column: number, columns: Columns): string {
  return lines
    .map((line) =>
      segmentsOf({
        y: line.y,
        pieces: filled(line.pieces).filter((piece) => columnOf(middleOf(piece), columns) === column),
      })
        .map(({ text }) => text)
        .join(" "),
    )
    .filter((text) => text !== "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim()
}
