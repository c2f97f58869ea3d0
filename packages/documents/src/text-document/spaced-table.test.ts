import { expect, test } from "vitest"
import { type Piece, piecesByLine } from "./pdf-piece.ts"
import { findSpacedTables } from "./spaced-table.ts"

const piece = (text: string, x: number, y: number): Piece => ({
  text,
  x,
  y,
  width: text.length * 5,
  height: 10,
})
const head = (y: number) => [piece("TT", 50, y), piece("Việc", 100, y), piece("Ai", 300, y)]
const read = (...pieces: readonly Piece[]) =>
  findSpacedTables(piecesByLine(pieces), null).rows.map(({ entry }) => entry)

test("rows by their numbers, cells of several lines, text behind the table left alone", () => {
  const found = findSpacedTables(
    piecesByLine([
      ...head(700),
      piece("1", 50, 680),
      piece("Điều tra", 100, 680),
      piece("Công an", 300, 680),
      piece("từng hộ", 100, 668),
      piece("2", 50, 648),
      piece("Mở lớp", 100, 648),
      piece("Văn bản này có hiệu lực kể từ ngày ký và gửi các đơn vị để thực hiện", 50, 620),
    ]),
    null,
  )
  expect(found.rows.map(({ entry }) => entry)).toEqual([
    ["TT", "Việc", "Ai"],
    ["1", "Điều tra từng hộ", "Công an"],
    ["2", "Mở lớp", ""],
  ])
  expect(found.used.size).toBe(4)
  expect(found.open).toBeNull()
})

test("a table without numbers is not taken for one row, also where it ends the page", () => {
  const lines = Array.from({ length: 8 }, (_, i) => [
    piece("Điều tra", 100, 680 - 12 * i),
    piece("Hội", 300, 680 - 12 * i),
  ])
  expect(read(...head(700), ...lines.flat())).toEqual([])
})

test("a head at the end of a page waits for its rows", () => {
  const { open } = findSpacedTables(piecesByLine(head(60)), null)
  const next = piecesByLine([piece("1", 50, 780), piece("Điều tra", 100, 780), piece("Hội", 300, 780)])
  expect(findSpacedTables(next, open).rows.map(({ entry }) => entry)).toEqual([["1", "Điều tra", "Hội"]])
})

test("a page whose places are no numbers of a page is read as well", () => {
  expect(
    read(piece("TT", 0, 1e9), piece("Việc", 1e7, 1e9), piece("Ai", 1e12, 1e9)).length,
  ).toBeLessThanOrEqual(1)
})
