import {
  type AdministrativeDocument,
  type Block,
  cellContent,
  type DocumentTable,
  type Inline,
  type Signature,
} from "@phocap/core"
import { balanceLines } from "../administrative-document/balance-lines.ts"
import { closedBlocks } from "../administrative-document/closed-blocks.ts"
import { documentDate } from "../administrative-document/document-date.ts"
import { type DocumentLayout, layoutOf, textWidth } from "../administrative-document/document-layout.ts"
import { documentNumber } from "../administrative-document/document-symbol.ts"
import { recipientLines } from "../administrative-document/recipient-lines.ts"
import { typstText } from "./typst-text.ts"

interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
}

function styled(content: string, { size, bold, italic }: Look): string {
  const marks = [
    ...(size === undefined ? [] : [`size: ${size}pt`]),
    ...(bold === true ? ['weight: "bold"'] : []),
    ...(italic === true ? ['style: "italic"'] : []),
  ]
  return marks.length === 0 ? content : `#text(${marks.join(", ")})[${content}];`
}

function runs(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (typeof part === "string") return typstText(part)
      return styled(typstText(part.text), {
        ...(part.bold === true ? { bold: true } : {}),
        ...(part.italic === true ? { italic: true } : {}),
      })
    })
    .join("")
}

/** Between paragraphs of the body. */
const between = "0.85em"

/** A line of the head or foot, without the indent of the body. */
const line = (text: string, look: Look): string => `#block(spacing: 0.45em)[${styled(typstText(text), look)}]`

const rule = (millimetres: number): string =>
  `#block(above: 2.5pt, below: 4pt)[#line(length: ${millimetres.toFixed(1)}mm, stroke: 0.7pt)]`

const capital = (size: number): number => (0.7 * size * 25.4) / 72

function headLines(text: string, size: number, width: number): string[] {
  return balanceLines(text.toUpperCase(), Math.floor(width / capital(size)))
}

function head(document: AdministrativeDocument, layout: DocumentLayout): string {
  const left = textWidth(layout) * layout.issuerShare
  const issuer = headLines(document.issuer, layout.issuer, left)
  const under =
    document.system === "party"
      ? line("*", { size: layout.issuer })
      : rule((issuer.at(-1)?.length ?? 0) * capital(layout.issuer) * 0.45)
  const superior = headLines(document.superior ?? "", layout.superior, left)
  const cells = [
    [
      ...superior.map((text) => line(text, { size: layout.superior })),
      ...issuer.map((text) => line(text, { size: layout.issuer, bold: true })),
      under,
    ],
    [
      ...layout.motto.lines.map(({ text, size }) => line(text, { size, bold: true })),
      rule(layout.motto.ruleLength),
    ],
    [
      line(documentNumber(document), { size: layout.number }),
      ...(document.kind === "" ? [line(`V/v ${document.subject}`, { size: 12 })] : []),
    ],
    [line(`${document.place}, ${documentDate(document.date)}`, { size: layout.date, italic: true })],
  ]
  return `#grid(columns: (${layout.issuerShare}fr, ${1 - layout.issuerShare}fr), row-gutter: 7pt, align: center + top,
${cells.map((cell) => `[${cell.join("\n")}]`).join(",\n")})`
}

function title(document: AdministrativeDocument, layout: DocumentLayout): string {
  if (document.kind === "") return ""
  const under =
    document.system === "party"
      ? line("-----", { size: layout.subject })
      : rule(Math.min(textWidth(layout) * 0.4, document.subject.length * 1.2))
  return `#v(10pt)#align(center)[
${line(document.kind.toUpperCase(), { size: layout.kind, bold: true })}
${line(document.subject, { size: layout.subject, bold: true })}
${under}]`
}

function opening(document: AdministrativeDocument): string {
  const to = document.addressees ?? []
  const addressees =
    to.length === 1
      ? [`#align(center)[#v(4pt)${typstText(`Kính gửi: ${to[0]}`)}]`]
      : to.map(
          (name, index) => `#pad(left: 30mm)[${typstText(`${index === 0 ? "Kính gửi: " : ""}- ${name};`)}]`,
        )
  const authority =
    document.authority === undefined
      ? []
      : [`#align(center)[${line(document.authority.toUpperCase(), { bold: true })}]`]
  const basis = (document.basis ?? []).map((text, index, all) =>
    styled(typstText(`${text}${index === all.length - 1 ? "." : ";"}`), { italic: true }),
  )
  return [...addressees, ...authority, ...basis].join("\n\n")
}

function table(block: DocumentTable, size: number): string {
  const columns = block.columns.map((column) => `${column.width}fr`).join(", ")
  const aligns = block.columns.map((column) => column.align ?? "left")
  const headings = block.columns.map((column) => `[#text(weight: "bold")[${typstText(column.title)}]]`)
  const cells = block.rows.flatMap((row) =>
    aligns.map(
      (align, index) => `table.cell(align: ${align} + horizon)[${runs(cellContent(row[index] ?? ""))}]`,
    ),
  )
  const nothing = `table.cell(colspan: ${block.columns.length})[#emph[${typstText(block.empty ?? "Không có")}]]`
  return `#block(above: 8pt, below: 12pt, width: 100%)[
#set par(justify: false, first-line-indent: 0mm)
#set text(size: ${size}pt)
${block.caption === undefined ? "" : `#block(sticky: true, width: 100%)[#align(center)[#text(weight: "bold")[${typstText(block.caption)}]]]`}
#table(columns: (${columns}), align: center + horizon, inset: (x: 4pt, y: 3.5pt), stroke: 0.5pt,
table.header(${headings.join(", ")}),
${cells.length === 0 ? nothing : cells.join(",\n")})]`
}

/** A paragraph that stays on the page of what follows it. */
const withNext = (content: string): string => `#block(sticky: true, spacing: ${between})[#par[${content}]]`

function blockOf(block: Block, layout: DocumentLayout): string {
  if (block.kind === "table") return table(block, layout.table)
  if (block.kind === "heading") {
    return withNext(styled(runs(block.content), block.level < 3 ? { bold: true } : { italic: true }))
  }
  const align = block.align ?? "justify"
  return align === "justify" ? runs(block.content) : `#align(${align})[${runs(block.content)}]`
}

function signature(block: Signature, layout: DocumentLayout): string {
  const lines = block.lines.map((text) => line(text.toUpperCase(), { size: layout.signer, bold: true }))
  return `[${lines.join("\n")}\n#v(58pt)\n${line(block.name, { size: layout.signer, bold: true })}]`
}

function foot(document: AdministrativeDocument, layout: DocumentLayout): string {
  const lines = recipientLines(document)
  const { size, italic } = layout.recipientsTitle
  const recipients =
    lines.length === 0
      ? ""
      : [
          line("Nơi nhận:", { size, bold: italic, italic }),
          ...lines.map((text) => line(text, { size: layout.recipients })),
        ].join("\n")
  const [first, ...others] = document.signatures
  if (first !== undefined && others.length === 0) {
    return `#block(above: 18pt, breakable: false, width: 100%)[#grid(columns: (48fr, 52fr), align: (left + top, center + top),
[${recipients}], ${signature(first, layout)})]`
  }
  const all = document.signatures.map((block) => signature(block, layout)).join(",\n")
  return `#block(above: 18pt, breakable: false, width: 100%)[#grid(columns: (1fr,) * ${document.signatures.length}, align: center + top,
${all})]${recipients}`
}

/** The text of a document as Typst, from its head to its signatures; pages are set up by whoever binds it. */
export function typstDocument(document: AdministrativeDocument): string {
  const layout = layoutOf(document)
  const blocks = closedBlocks(document)
  // Signatures do not stand alone on a page: the last paragraph goes with them.
  const body = blocks.map((block, index) =>
    index === blocks.length - 1 && block.kind === "paragraph"
      ? withNext(blockOf(block, layout))
      : blockOf(block, layout),
  )
  return `#[
#set par(first-line-indent: 0mm)
${head(document, layout)}
${title(document, layout)}
]
#v(4pt)
#[
#set text(size: ${layout.body}pt)
#set par(justify: true, leading: 0.62em, spacing: ${between}, first-line-indent: (amount: ${layout.firstLine}mm, all: true))
${opening(document)}

${body.join("\n\n")}
]
#[
#set par(first-line-indent: 0mm)
${foot(document, layout)}
]
${(document.annexes ?? []).map((annex) => `#pagebreak()\n#align(center)[${line(annex.title.toUpperCase(), { bold: true })}]\n${annex.blocks.map((block) => blockOf(block, layout)).join("\n\n")}`).join("\n")}`
}
