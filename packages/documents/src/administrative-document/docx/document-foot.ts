import type { AdministrativeDocument, Signature } from "@phocap/core"
import { Paragraph, type Table } from "docx"
import { type DocumentLayout, textWidth } from "../document-layout.ts"
import { recipientLines } from "../recipient-lines.ts"
import { sideBySide } from "./bare-table.ts"
import { centredLine } from "./centred-line.ts"
import { runsOf } from "./units.ts"

/** Room for a signature and a stamp between the title and the name, in points. */
const roomToSign = 64

function signature(block: Signature, layout: DocumentLayout): Paragraph[] {
  return [
    ...block.lines.map((line) => centredLine([line.toUpperCase()], { size: layout.signer, bold: true })),
    centredLine([block.name], { size: layout.signer, bold: true }, roomToSign),
  ]
}

function recipients(document: AdministrativeDocument, layout: DocumentLayout): Paragraph[] {
  const lines = recipientLines(document)
  if (lines.length === 0) return [new Paragraph({ children: [] })]
  const { size, italic, underline } = layout.recipientsTitle
  return [
    new Paragraph({
      children: runsOf(["Nơi nhận:"], { size, bold: italic, italics: italic, underline }),
    }),
    ...lines.map((line) => new Paragraph({ children: runsOf([line], { size: layout.recipients }) })),
  ]
}

/** Recipients on the left, the signer on the right; several signers stand in a row above the recipients. */
export function documentFoot(
  document: AdministrativeDocument,
  layout: DocumentLayout,
): (Table | Paragraph)[] {
  const whole = textWidth(layout)
  const [first, ...others] = document.signatures
  const gap = new Paragraph({ spacing: { before: 60 }, keepNext: true, children: [] })
  if (first !== undefined && others.length === 0) {
    return [
      gap,
      sideBySide([
        { width: whole * 0.48, content: recipients(document, layout) },
        { width: whole * 0.52, content: signature(first, layout) },
      ]),
    ]
  }
  return [
    gap,
    ...(first === undefined
      ? []
      : [
          sideBySide(
            document.signatures.map((block) => ({
              width: whole / document.signatures.length,
              content: signature(block, layout),
            })),
          ),
        ]),
    ...(document.recipients.length > 0 ? [gap, ...recipients(document, layout)] : []),
  ]
}
