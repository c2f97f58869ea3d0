import type { AdministrativeDocument } from "@phocap/core"

/** Sizes are in points, lengths in millimetres. */
export interface DocumentLayout {
  readonly font: string
  readonly page: { readonly width: number; readonly height: number }
  readonly margin: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  /** Part of the head's width that the issuer takes. */
  readonly issuerShare: number
  readonly motto: { readonly lines: readonly HeadLine[]; readonly ruleLength: number }
  readonly superior: number
  readonly issuer: number
  readonly number: number
  readonly date: number
  readonly kind: number
  readonly subject: number
  readonly body: number
  readonly signer: number
  readonly recipientsTitle: { readonly size: number; readonly italic: boolean; readonly underline: boolean }
  readonly recipients: number
  readonly firstLine: number
  readonly table: number
}

interface HeadLine {
  readonly text: string
  readonly size: number
}

const page = { width: 210, height: 297 }
const font = "Times New Roman"
/** Points that a millimetre has. */
const points = 72 / 25.4

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20–25, 30–35 and 15–20 mm, sizes as listed there. Widths of the two
 * constant lines come from the metrics of the typeface in bold (12.2 em and 13.8 em), for the rule beneath must be as
 * long as the text.
 */
const state: DocumentLayout = {
  font,
  page,
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  issuerShare: 0.44,
  motto: {
    lines: [
      { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size: 12 },
      { text: "Độc lập - Tự do - Hạnh phúc", size: 13 },
    ],
    ruleLength: (12.2 * 13) / points,
  },
  superior: 12,
  issuer: 12,
  number: 13,
  date: 14,
  kind: 14,
  subject: 14,
  body: 14,
  signer: 14,
  recipientsTitle: { size: 12, italic: true, underline: false },
  recipients: 11,
  firstLine: 12.7,
  table: 12,
}

/** Hướng dẫn 36-HD/VPTW (03/4/2018), Phụ lục 3: no national title, sizes 14–16, margins 20/20/30/15 mm. */
const party: DocumentLayout = {
  ...state,
  issuerShare: 0.48,
  motto: {
    lines: [{ text: "ĐẢNG CỘNG SẢN VIỆT NAM", size: 15 }],
    ruleLength: (13.8 * 15) / points,
  },
  superior: 14,
  issuer: 14,
  number: 14,
  kind: 16,
  subject: 15,
  recipientsTitle: { size: 14, italic: false, underline: true },
  recipients: 12,
}

export function layoutOf(document: Pick<AdministrativeDocument, "system">): DocumentLayout {
  return document.system === "party" ? party : state
}

/** Width that text may take on an upright page, in millimetres. */
export function textWidth(layout: DocumentLayout, landscape = false): number {
  const across = landscape ? layout.page.height : layout.page.width
  return across - layout.margin.left - layout.margin.right
}
