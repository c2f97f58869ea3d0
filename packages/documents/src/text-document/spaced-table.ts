import type { PageEntry } from "./join-table-pages.ts"
import { middleOf, type Piece, type PieceLine } from "./pdf-piece.ts"

/** The places between the columns of a table, from left to right. */
type Columns = readonly number[]

/** A table without rules that reaches the end of a page: what is seen of it so far tells its columns on the next. */
export interface OpenTable {
  readonly head: PieceLine
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
/** Printed lines of a row above its number. */
const highestRow = 12

interface Segment {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * Tables whose columns only stand apart, below a head that begins with "STT" or "TT": rows are told by their numbers, which stand
 * beside the first line of a row or, where a line comes before the first number, in its middle.
 * @param goesOn - the table that the page before left open
 */
export function findSpacedTables(lines: readonly PieceLine[], goesOn: OpenTable | null): SpacedTables {
  const rows: { y: number; entry: PageEntry }[] = []
  const used = new Set<PieceLine>()
  let open: OpenTable | null = null
  const read = (from: number, columns: Columns, head: readonly PieceLine[], before: OpenTable | null) => {
    const body = bodyOf(lines, from, columns)
    const first = before?.head ?? head[0]
    const reachesEnd = from + body.length === lines.length
    if (
      first === undefined ||
      (before === null && !reachesEnd && !body.some((line) => hasOrder(line, columns)))
    )
      return
    for (const line of [...head, ...body]) used.add(line)
    if (head[0] !== undefined) rows.push({ y: head[0].y, entry: cellsOf(head, columns) })
    rows.push(...rowsOf(body, columns, before !== null))
    if (reachesEnd) open = { head: before?.head ?? widest(head), body: [...(before?.body ?? []), ...body] }
  }
  if (goesOn !== null && !lines.some(isHead)) {
    const end = roughEnd(goesOn.head, lines, 0)
    read(0, columnsOf(goesOn.head, [goesOn.head, ...goesOn.body, ...lines.slice(0, end)]), [], goesOn)
  }
  for (const [at, line] of lines.entries()) {
    if (used.has(line) || !isHead(line)) continue
    const seen = lines.slice(at, roughEnd(line, lines, at + 1))
    const columns = columnsOf(line, seen)
    const head = headLines(lines, at, columns)
    read(lines.indexOf(head.at(-1) ?? line) + 1, columns, head, null)
  }
  return { rows, used, open }
}

/** Of the lines of a head the one that names the columns. */
function widest(head: readonly PieceLine[]): PieceLine {
  return head.find(isHead) ?? head[0] ?? { y: 0, pieces: [] }
}

function isHead(line: PieceLine): boolean {
  const segments = segmentsOf(line)
  return segments.length >= fewestColumns && orderHead.test(segments[0]?.text ?? "")
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
function roughEnd(head: PieceLine, lines: readonly PieceLine[], from: number): number {
  const centres = segmentsOf(head).map(centre)
  const crosses = (line: PieceLine) =>
    segmentsOf(line).some(
      (segment) => centres.filter((place) => place > segment.from && place < segment.to).length >= 3,
    )
  const end = lines.findIndex((line, i) => i >= from && crosses(line))
  return end < 0 ? lines.length : end
}

/** The places between columns: between the middles of two heads, where the fewest words of the lines stand. */
function columnsOf(head: PieceLine, lines: readonly PieceLine[]): Columns {
  const segments = segmentsOf(head)
  const pieces = lines.flatMap((line) => filled(line.pieces))
  return segments.slice(0, -1).map((segment, i) => {
    const next = segments[i + 1] ?? segment
    return emptiest(pieces, Math.ceil(centre(segment)), Math.floor(centre(next)))
  })
}

/** The middle of the longest stretch that the fewest pieces cover. */
function emptiest(pieces: readonly Piece[], from: number, to: number): number {
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

/** A head of several lines: those right above and below the one with "STT" that keep to its columns. */
function headLines(lines: readonly PieceLine[], at: number, columns: Columns): PieceLine[] {
  const near = (a: PieceLine | undefined, b: PieceLine | undefined) =>
    a !== undefined && b !== undefined && Math.abs(a.y - b.y) <= (a.pieces[0]?.height ?? 12) * 1.5
  const isOfHead = (line: PieceLine | undefined) =>
    line !== undefined && keepsTo(line, columns) && columnsIn(line, columns).every((column) => column > 0)
  let first = at
  while (
    near(lines[first - 1], lines[first]) &&
    isOfHead(lines[first - 1]) &&
    columnsIn(lines[first - 1], columns).length >= 2
  )
    first--
  let last = at
  while (
    near(lines[last + 1], lines[last]) &&
    isOfHead(lines[last + 1]) &&
    isBeforeRow(lines, last + 1, columns)
  )
    last++
  return lines.slice(first, last + 1)
}

/** A line below "STT" is of the head where the numbers stand beside the first line of their rows. */
function isBeforeRow(lines: readonly PieceLine[], at: number, columns: Columns): boolean {
  const line = lines[at]
  const next = lines[at + 1]
  if (line === undefined || next === undefined) return false
  return !keepsTo(next, columns) || hasOrder(next, columns)
}

function columnOf(place: number, columns: Columns): number {
  const at = columns.findIndex((bound) => place < bound)
  return at < 0 ? columns.length : at
}

function columnsIn(line: PieceLine | undefined, columns: Columns): number[] {
  return line === undefined ? [] : filled(line.pieces).map((piece) => columnOf(middleOf(piece), columns))
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
    const isGroup = () => segmentsOf(line).length === 1 && opensRows(lines, at + 1, columns)
    if (!keepsTo(line, columns) && !isGroup()) break
    body.push(line)
  }
  return body
}

/** Whether a numbered row begins at a place. The name of a group may be the last line of a page; its rows begin the next. */
function opensRows(lines: readonly PieceLine[], from: number, columns: Columns): boolean {
  if (from === lines.length) return true
  const near = lines.slice(from, from + highestRow)
  const end = near.findIndex((line) => !keepsTo(line, columns))
  return (end < 0 ? near : near.slice(0, end)).some((line) => hasOrder(line, columns))
}

function rowsOf(
  body: readonly PieceLine[],
  columns: Columns,
  isTorn: boolean,
): { y: number; entry: PageEntry }[] {
  const rows: { y: number; entry: PageEntry }[] = []
  let block: PieceLine[] = []
  const close = () => {
    for (const row of rowsOfBlock(block, columns, isTorn && rows.length === 0)) {
      if (row[0] !== undefined) rows.push({ y: row[0].y, entry: cellsOf(row, columns) })
    }
    block = []
  }
  for (const line of body) {
    if (keepsTo(line, columns)) {
      block.push(line)
      continue
    }
    close()
    rows.push({ y: line.y, entry: segmentsOf(line)[0]?.text ?? "" })
  }
  close()
  return rows
}

/** Lines of rows between two names of groups. `isTorn`: the first may go on with a row of the page before. */
function rowsOfBlock(block: readonly PieceLine[], columns: Columns, isTorn: boolean): PieceLine[][] {
  const first = block.findIndex((line) => hasOrder(line, columns))
  const inMiddle = first > 0 && !isTorn
  return inMiddle ? rowsAroundNumbers(block, columns) : rowsBelowNumbers(block, columns)
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
function rowsAroundNumbers(block: readonly PieceLine[], columns: Columns): PieceLine[][] {
  const rows: PieceLine[][] = []
  let at = 0
  while (at < block.length) {
    const top = block[at]
    const number = block.findIndex((line, i) => i >= at && hasOrder(line, columns))
    const middle = block[number]
    if (top === undefined || middle === undefined) break
    const bottom = 2 * middle.y - top.y - (middle.pieces[0]?.height ?? 12) * 0.4
    const end = block.findIndex((line, i) => i > number && line.y < bottom)
    rows.push(block.slice(at, end < 0 ? block.length : end))
    at = end < 0 ? block.length : end
  }
  const last = rows.at(-1)
  if (last !== undefined) last.push(...block.slice(at))
  return rows
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
