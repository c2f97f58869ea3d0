import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from "docx"
import { twips } from "./units.ts"

/** Places blocks side by side without lines: the head and the foot of a document. Widths in millimetres. */
export function sideBySide(
  cells: readonly { readonly width: number; readonly content: Paragraph[] }[],
): Table {
  const widths = cells.map((cell) => twips(cell.width))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (cell, index) =>
            new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, children: cell.content }),
        ),
      }),
    ],
  })
}
