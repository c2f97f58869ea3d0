import type { SourceData } from "./source-data.ts"
import { printable, typstText } from "./typst-text.ts"

/** A list of people or things, printed on lying pages with its head repeated. */
export interface PrintedList {
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly { readonly title: string; readonly width: number; readonly center?: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

export function typstList(list: PrintedList, data: SourceData): string {
  const columns = list.columns.map((column) => `${column.width}fr`).join(", ")
  const aligns = list.columns.map((column) => (column.center === true ? "center" : "left")).join(", ")
  const heads = list.columns.map((column) => `[#text(weight: "bold")[${typstText(column.title)}]]`)
  const path = data.add(list.rows.flatMap((row) => row.map(printable)))
  return `#page(flipped: true, margin: (x: 18mm, y: 16mm))[
#set par(justify: false, first-line-indent: 0mm)
#align(center)[#text(size: 14pt, weight: "bold")[${typstText(list.title.toUpperCase())}]
#v(1pt)#text(size: 12pt, style: "italic")[${typstText(list.subtitle)}]]
#v(4pt)
#set text(size: 11pt)
#set table.cell(breakable: false)
#table(columns: (${columns}), align: (${aligns}), stroke: 0.5pt, inset: (x: 4pt, y: 3pt),
table.header(${heads.join(", ")}),
${list.rows.length === 0 ? `table.cell(colspan: ${list.columns.length}, align: center)[#emph[Không có]]` : `..json("${path}")`})]`
}
