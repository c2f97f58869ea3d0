import type { AdministrativeDocument } from "@phocap/core"
import type { Paragraph, Table } from "docx"
import { balanceLines } from "../balance-lines.ts"
import { documentDate } from "../document-date.ts"
import { type DocumentLayout, textWidth } from "../document-layout.ts"
import { documentNumber } from "../document-symbol.ts"
import { sideBySide } from "./bare-table.ts"
import { centredLine, centredRule } from "./centred-line.ts"

/** Capitals in bold are about 0.7 em wide; in millimetres. */
const capital = (size: number): number => (0.7 * size * 25.4) / 72

function headLines(text: string, size: number, width: number): string[] {
  return balanceLines(text.toUpperCase(), Math.floor(width / capital(size)))
}

function issuerLines(document: AdministrativeDocument, layout: DocumentLayout, width: number): Paragraph[] {
  const superior = headLines(document.superior ?? "", layout.superior, width)
  const issuer = headLines(document.issuer, layout.issuer, width)
  // The rule is a third to a half as long as the line above it.
  const rule = (issuer.at(-1)?.length ?? 0) * capital(layout.issuer) * 0.45
  return [
    ...superior.map((line) => centredLine([line], { size: layout.superior })),
    ...issuer.map((line) => centredLine([line], { size: layout.issuer, bold: true })),
    document.system === "party" ? centredLine(["*"], { size: layout.issuer }) : centredRule(rule, width),
  ]
}

/** The subject of an official letter stands under its number, without a kind (NĐ 30/2020, Phụ lục I). */
function letterSubject(document: AdministrativeDocument): Paragraph[] {
  return document.kind === "" ? [centredLine([`V/v ${document.subject}`], { size: 12 }, 6)] : []
}

/** Issuer and national title (or the Party's name) side by side, then number and date. */
export function documentHead(document: AdministrativeDocument, layout: DocumentLayout): Table[] {
  const whole = textWidth(layout)
  const left = whole * layout.issuerShare
  const right = whole - left
  return [
    sideBySide([
      { width: left, content: issuerLines(document, layout, left) },
      {
        width: right,
        content: [
          ...layout.motto.lines.map(({ text, size }) => centredLine([text], { size, bold: true })),
          centredRule(layout.motto.ruleLength, right),
        ],
      },
    ]),
    sideBySide([
      {
        width: left,
        content: [
          centredLine([documentNumber(document)], { size: layout.number }, 6),
          ...letterSubject(document),
        ],
      },
      {
        width: right,
        content: [
          centredLine(
            [`${document.place}, ${documentDate(document.date)}`],
            { size: layout.date, italics: true },
            6,
          ),
        ],
      },
    ]),
  ]
}
