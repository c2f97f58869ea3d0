import { expect, test } from "vitest"
import { cellWords } from "./cell-words.ts"
import type { SheetCell } from "./form-sheet.ts"

const text = (
  style: SheetCell["style"],
  row: number,
  column: number,
  words: string,
  rowSpan = 1,
  columnSpan = 1,
): SheetCell => ({ row, column, rowSpan, columnSpan, style, value: { kind: "text", text: words } })

const figure: SheetCell = {
  row: 6,
  column: 4,
  rowSpan: 1,
  columnSpan: 1,
  style: "figure",
  value: { kind: "count", count: 1 },
}

const sheet = [
  text("title", 1, 1, "THỐNG KÊ", 1, 6),
  text("head", 2, 3, "Độ tuổi", 1, 3),
  text("headTurned", 3, 4, " 6 "),
  text("head", 3, 5, "7"),
  text("number", 4, 4, "(2)"),
  text("label", 5, 1, "Lớp 1", 3),
  text("label", 6, 2, "Tại chỗ"),
  text("label", 7, 2, "Nơi khác đến"),
  text("note", 6, 3, "ghi chú"),
  figure,
]

test("row labels from the left, column headings from the top, spans included", () => {
  expect(cellWords(sheet, figure)).toBe("Lớp 1 – Tại chỗ; Độ tuổi – 6")
  expect(cellWords(sheet, { ...figure, row: 7, column: 5 })).toBe("Lớp 1 – Nơi khác đến; Độ tuổi – 7")
})

test("whatever order the cells stand in, and only what lies left of the cell or above it", () => {
  const around = [
    text("label", 6, 6, "bên phải"),
    text("label", 6, 4, "chính ô"),
    text("head", 7, 4, "bên dưới"),
    text("head", 6, 4, "ngang hàng"),
    text("head", 3, 4, "dưới"),
    text("headTurned", 2, 3, "trên", 1, 3),
    text("labelBold", 6, 3, "sau"),
    text("label", 6, 2, " "),
    text("label", 5, 1, "trước", 2),
    { ...text("label", 6, 3, ""), value: { kind: "count", count: 3 } } as const,
    text("head", 1, 4, ""),
    text("head", 2, 5, "cột khác"),
  ]
  expect(cellWords(around, figure)).toBe("trước – sau; trên – dưới")
  expect(cellWords([...around].reverse(), figure)).toBe("trước – sau; trên – dưới")
})

test("words that come twice are said once", () => {
  const twice = [text("label", 6, 1, "Nữ"), text("label", 6, 2, "Nữ"), text("head", 2, 4, "6")]
  expect(cellWords(twice, figure)).toBe("Nữ; 6")
})

test("a cell without words around it is blank", () => {
  expect(cellWords([figure], figure)).toBe("")
})
