import type { AdministrativeDocument } from "@phocap/core"
import { AlignmentType, LineRuleType, Paragraph } from "docx"
import { type DocumentLayout, textWidth } from "../document-layout.ts"
import { centredLine, centredRule } from "./centred-line.ts"
import { runsOf, twips } from "./units.ts"

function addressees(document: AdministrativeDocument, layout: DocumentLayout): Paragraph[] {
  const all = document.addressees ?? []
  if (all.length === 0) return []
  if (all.length === 1) return [centredLine([`Kính gửi: ${all[0]}`], { size: layout.body }, 12, 6)]
  const line = (text: string, indent: number): Paragraph =>
    new Paragraph({ indent: { left: twips(indent) }, children: runsOf([text], { size: layout.body }) })
  return [
    line("Kính gửi:", 40),
    ...all.map((name, index) => line(`- ${name}${index === all.length - 1 ? "." : ";"}`, 50)),
  ]
}

function basis(document: AdministrativeDocument, layout: DocumentLayout): Paragraph[] {
  return (document.basis ?? []).map(
    (text, index, all) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: twips(layout.firstLine) },
        spacing: { before: index === 0 ? 120 : 0, after: 80, line: 276, lineRule: LineRuleType.AUTO },
        children: runsOf([`${text}${index === all.length - 1 ? "." : ";"}`], {
          size: layout.body,
          italics: true,
        }),
      }),
  )
}

/** Kind, subject and the rule beneath, whom it is addressed to and what it rests on. */
export function documentTitle(document: AdministrativeDocument, layout: DocumentLayout): Paragraph[] {
  const width = textWidth(layout)
  const title =
    document.kind === ""
      ? []
      : [
          centredLine([document.kind.toUpperCase()], { size: layout.kind, bold: true }, 18),
          centredLine([document.subject], { size: layout.subject, bold: true }),
          ...(document.system === "party"
            ? [centredLine(["-----"], { size: layout.subject })]
            : [centredRule(Math.min(width * 0.4, document.subject.length * 1.2), width)]),
        ]
  const authority =
    document.authority === undefined
      ? []
      : [centredLine([document.authority.toUpperCase()], { size: layout.body, bold: true }, 12, 4)]
  return [...title, ...addressees(document, layout), ...authority, ...basis(document, layout)]
}
