import {
  type Block,
  cellContent,
  type DocumentTable,
  type Heading,
  type Paragraph as TextParagraph,
} from "@phocap/core"
import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx"
import { type DocumentLayout, textWidth } from "../document-layout.ts"
import { centredLine } from "./centred-line.ts"
import { markedRuns, runsOf, twips } from "./units.ts"

const alignments = {
  justify: AlignmentType.JUSTIFIED,
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
} as const

function paragraph(block: TextParagraph, layout: DocumentLayout, keepNext = false): Paragraph {
  const align = block.align ?? "justify"
  const indent = block.indent ?? align === "justify"
  return new Paragraph({
    alignment: alignments[align],
    spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO },
    ...(keepNext ? { keepNext, keepLines: true } : {}),
    ...(indent ? { indent: { firstLine: twips(layout.firstLine) } } : {}),
    children: markedRuns(block.content, { size: layout.body }),
  })
}

/** Headings carry an outline level, so that the reader's navigation shows them. */
function heading(block: Heading, layout: DocumentLayout): Paragraph {
  return new Paragraph({
    style: `Muc${block.level}`,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(layout.firstLine) },
    spacing: { before: 120, after: 120, line: 276, lineRule: LineRuleType.AUTO },
    keepNext: true,
    children: markedRuns(block.content, {
      size: layout.body,
      bold: block.level < 3,
      italics: block.level === 3,
    }),
  })
}

function cell(
  children: readonly ParagraphChild[],
  width: number,
  align: "left" | "center" | "right",
  span = 1,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    columnSpan: span,
    children: [
      new Paragraph({
        alignment: alignments[align],
        spacing: { before: 30, after: 30 },
        children: [...children],
      }),
    ],
  })
}

function table(block: DocumentTable, layout: DocumentLayout, landscape: boolean): (Table | Paragraph)[] {
  const whole = twips(textWidth(layout, landscape))
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => Math.floor((whole * column.width) / shares))
  const size = layout.table
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, index) =>
      cell(runsOf([column.title], { size, bold: true }), widths[index]!, "center"),
    ),
  })
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((column, index) =>
          cell(markedRuns(cellContent(row[index] ?? ""), { size }), widths[index]!, column.align ?? "left"),
        ),
      }),
  )
  const nothing = new TableRow({
    children: [
      cell(runsOf([block.empty ?? "Không có"], { size, italics: true }), whole, "center", widths.length),
    ],
  })
  return [
    ...(block.caption === undefined ? [] : [centredLine([block.caption], { size, bold: true }, 6, 4)]),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: whole, type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: 60, right: 60 },
      rows: [head, ...(rows.length > 0 ? rows : [nothing])],
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ]
}

/** `signed` keeps the last paragraph on the page of what follows: signatures must not stand on a page alone. */
export function documentBlocks(
  blocks: readonly Block[],
  layout: DocumentLayout,
  { landscape = false, signed = false }: { readonly landscape?: boolean; readonly signed?: boolean } = {},
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === "paragraph") {
      return [paragraph(block, layout, signed && index === blocks.length - 1)]
    }
    if (block.kind === "heading") return [heading(block, layout)]
    return table(block, layout, landscape)
  })
}
