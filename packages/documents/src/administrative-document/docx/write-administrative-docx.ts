import type { AdministrativeDocument, Annex, Block } from "@phocap/core"
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx"
import { type DocumentLayout, layoutOf } from "../document-layout.ts"
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

/** The state ends a text with "./."; where a table is last, the mark stands alone. */
function closed(document: AdministrativeDocument): readonly Block[] {
  const last = document.blocks.at(-1)
  if (document.system === "party" || last === undefined) return document.blocks
  if (last.kind !== "paragraph") {
    return [...document.blocks, { kind: "paragraph", content: ["./."], align: "right" }]
  }
  const content = [...last.content]
  const end = content.pop() ?? ""
  const close = (text: string): string => `${text.replace(/[.;,\s]+$/, "")}./.`
  content.push(typeof end === "string" ? close(end) : { ...end, text: close(end.text) })
  return [...document.blocks.slice(0, -1), { ...last, content }]
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
      ...documentBlocks(annex.blocks, layout, annex.landscape),
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

/** Writes the document as .docx. The same document gives the same bytes. */
export async function writeAdministrativeDocx(document: AdministrativeDocument): Promise<Uint8Array> {
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
        children: [
          ...documentHead(document, layout),
          ...documentTitle(document, layout),
          ...documentBlocks(closed(document), layout),
          ...documentFoot(document, layout),
        ],
      },
      ...(document.annexes ?? []).map((annex) => annexSection(annex, layout)),
    ],
  })
  return fixClock(new Uint8Array(await Packer.toArrayBuffer(file)))
}
