import type { AdministrativeDocument, Annex } from "@phocap/core"
import { canonicalJson } from "@phocap/engine"
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx"
import { type PaperProof, proofCode } from "../../proof/paper-proof.ts"
import { qrPng } from "../../proof/qr-code.ts"
import { closedBlocks } from "../closed-blocks.ts"
import { type DocumentLayout, layoutOf } from "../document-layout.ts"
import { attachProof } from "./attach-proof.ts"
import { centredLine } from "./centred-line.ts"
import { documentBlocks } from "./document-blocks.ts"
import { documentFoot } from "./document-foot.ts"
import { documentHead } from "./document-head.ts"
import { documentTitle } from "./document-title.ts"
import { fixClock } from "./fix-clock.ts"
import { halfPoints, twips } from "./units.ts"

/** The page's number stands in the middle above the text, from the second page on. */
function pageNumber(layout: DocumentLayout): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(layout.number) })],
      }),
    ],
  })
}

function pageOf(
  layout: DocumentLayout,
  landscape: boolean,
): NonNullable<ISectionOptions["properties"]>["page"] {
  return {
    size: {
      width: twips(layout.page.width),
      height: twips(layout.page.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(layout.margin.top),
      bottom: twips(layout.margin.bottom),
      left: twips(layout.margin.left),
      right: twips(layout.margin.right),
      header: twips(10),
      footer: twips(8),
    },
  }
}

function annexSection(annex: Annex, layout: DocumentLayout): ISectionOptions {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: pageOf(layout, annex.landscape === true) },
    headers: { default: pageNumber(layout) },
    children: [
      centredLine([annex.title.toUpperCase()], { size: layout.kind, bold: true }),
      ...(annex.subtitle === undefined
        ? []
        : [centredLine([annex.subtitle], { size: layout.body, italics: true }, 0, 6)]),
      ...documentBlocks(annex.blocks, layout, { landscape: annex.landscape === true }),
    ],
  }
}

const headingStyles = [1, 2, 3].map((level) => ({
  id: `Muc${level}`,
  name: `Mục ${level}`,
  basedOn: "Normal",
  next: "Normal",
  quickFormat: true,
  paragraph: { outlineLevel: level - 1 },
}))

/** Square and code in the foot of every page. */
function proofFooter(proof: PaperProof): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new ImageRun({
            type: "png",
            data: Buffer.from(qrPng(proof)),
            transformation: { width: 42, height: 42 },
            altText: { name: "qr", title: "QR", description: "Mã kiểm tra" },
          }),
          new TextRun({ text: `  Mã kiểm tra: ${proofCode(proof)}`, size: halfPoints(8) }),
        ],
      }),
    ],
  })
}

/**
 * Writes the document as .docx. The same document gives the same bytes. With a proof every page bears its code, and the
 * file carries the proof itself.
 */
export async function writeAdministrativeDocx(
  document: AdministrativeDocument,
  proof: PaperProof | null = null,
): Promise<Uint8Array> {
  const footers =
    proof === null ? {} : { footers: { default: proofFooter(proof), first: proofFooter(proof) } }
  const layout = layoutOf(document)
  const file = new Document({
    creator: "Phổ cập",
    title: document.subject,
    styles: {
      default: {
        document: {
          run: { font: layout.font, size: halfPoints(layout.body), language: { value: "vi-VN" } },
        },
      },
      paragraphStyles: headingStyles,
    },
    sections: [
      {
        properties: { titlePage: true, page: pageOf(layout, false) },
        headers: { default: pageNumber(layout), first: new Header({ children: [new Paragraph("")] }) },
        ...footers,
        children: [
          ...documentHead(document, layout),
          ...documentTitle(document, layout),
          ...documentBlocks(closedBlocks(document), layout, { signed: true }),
          ...documentFoot(document, layout),
        ],
      },
      ...(document.annexes ?? []).map((annex) => annexSection(annex, layout)),
    ],
  })
  const docx = fixClock(new Uint8Array(await Packer.toArrayBuffer(file)))
  return proof === null ? docx : attachProof(docx, canonicalJson(proof))
}
