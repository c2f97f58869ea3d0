import type { AdministrativeDocument } from "@phocap/core"
import { canonicalJson, type FormSheet } from "@phocap/engine"
import { layoutOf } from "../administrative-document/document-layout.ts"
import { type PaperProof, proofCode } from "../proof/paper-proof.ts"
import { qrSvg } from "../proof/qr-code.ts"
import type { PdfAttachment, PdfSource } from "./pdf-source.ts"
import { SourceData } from "./source-data.ts"
import { typstDocument } from "./typst-document.ts"
import { typstForm, typstSheetDrawing } from "./typst-form.ts"
import { type PrintedList, typstList } from "./typst-list.ts"
import { typstString, typstText } from "./typst-text.ts"

export type BoundPart =
  | { readonly title: string; readonly document: AdministrativeDocument }
  | { readonly title: string; readonly list: PrintedList }
  | { readonly title: string; readonly sheets: readonly FormSheet[] }

/** A proof is printed as a code in the foot of every page and attached whole as `phocap.json`. */
function proofOf(proof: PaperProof | null): { footer: string; attach: string; files: PdfAttachment[] } {
  if (proof === null) return { footer: "none", attach: "", files: [] }
  const bytes = new TextEncoder()
  return {
    footer: `[#set text(size: 8pt)
#grid(columns: (auto, 1fr), gutter: 5pt, align: horizon, image("/qr.svg", width: 11mm), [${typstText(`Mã kiểm tra: ${proofCode(proof)}`)}])]`,
    attach: `#pdf.attach("/phocap.json", relationship: "data", mime-type: "application/json", description: "Phocap")`,
    files: [
      { path: "/qr.svg", content: bytes.encode(qrSvg(proof)) },
      { path: "/phocap.json", content: bytes.encode(canonicalJson(proof)) },
    ],
  }
}

/** PDF/A asks for a date; without one of the paper's own, a fixed one keeps equal papers equal files. */
function dateOf(date: string | null): string {
  const [year, month, day] = (date ?? "2020-01-01").split("-").map(Number)
  return `datetime(year: ${year}, month: ${month}, day: ${day})`
}

function setUp(title: string, date: string | null, footer: string): string {
  const { margin, font, number } = layoutOf({ system: "state" })
  return `#set document(title: ${typstString(title)}, date: ${dateOf(date)})
#set text(font: "Tinos", fallback: false, size: 14pt, lang: "vi")
#set page(paper: "a4", margin: (top: ${margin.top}mm, bottom: ${margin.bottom}mm, left: ${margin.left}mm, right: ${margin.right}mm),
header: context { if counter(page).get().first() > 1 { align(center, text(size: ${number}pt, counter(page).display())) } },
footer: ${footer})
#show heading: none
// ${font}: Tinos has its metrics.
`
}

/** One document by itself. */
export function pdfOfDocument(document: AdministrativeDocument, proof: PaperProof | null = null): PdfSource {
  const { footer, attach, files } = proofOf(proof)
  return {
    source: `${setUp(document.subject, document.date, footer)}\n${attach}\n${typstDocument(document)}`,
    files,
  }
}

function partSource(part: BoundPart, data: SourceData): string {
  // The heading prints nothing: it is what the contents list and the reader's outline find.
  const heading = `#heading(level: 1)[${typstText(part.title)}]`
  if ("document" in part) return `#pagebreak(weak: true)\n${heading}\n${typstDocument(part.document)}`
  if ("list" in part) return typstList(part.list, data).replace("[\n", `[\n${heading}\n`)
  return part.sheets
    .map((sheet, index) => {
      const name = `#heading(level: ${index === 0 ? 1 : 2})[${typstText(index === 0 ? part.title : sheet.name)}]`
      const second = index === 0 ? `#heading(level: 2)[${typstText(sheet.name)}]` : ""
      return typstForm(sheet, data).replace("[\n", `[\n${name}${second}\n`)
    })
    .join("\n")
}

/** The whole dossier in one volume: cover, contents with page numbers, every part from a page of its own. */
export function boundVolume(
  cover: {
    readonly issuer: string
    readonly title: string
    readonly subtitle: string
    readonly place: string
  },
  parts: readonly BoundPart[],
  proof: PaperProof | null = null,
): PdfSource {
  const { footer, attach, files } = proofOf(proof)
  const data = new SourceData()
  const bound = parts.map((part) => partSource(part, data)).join("\n")
  return {
    source: `${setUp(cover.title, null, footer)}
${typstSheetDrawing}
${attach}
#align(center)[
#text(size: 14pt, weight: "bold")[${typstText(cover.issuer.toUpperCase())}]
#v(1fr)
#text(size: 22pt, weight: "bold")[${typstText(cover.title.toUpperCase())}]
#v(6pt)
#text(size: 16pt)[${typstText(cover.subtitle)}]
#v(2fr)
#text(style: "italic")[${typstText(cover.place)}]
]
#pagebreak()
#align(center)[#text(weight: "bold")[MỤC LỤC]]
#outline(title: none, depth: 2, indent: 8mm)
${bound}`,
    files: [...files, ...data.files],
  }
}
