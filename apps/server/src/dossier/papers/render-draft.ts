import type { PaperDetails } from "@phocap/contract"
import type { AdministrativeDocument, Block, Inline } from "@phocap/core"
import { documentSymbol } from "@phocap/documents"
import { cellsOf, type Draft, type DraftPart, type DraftTable } from "../compose/draft.ts"
import type { FigureBook } from "../figures/figure-book.ts"
import { fillText, plainFill } from "../figures/fill-text.ts"
import type { WrittenPassage } from "./dossier-tables.ts"

/** Name of the issuer, or that of the People's Committee itself, and its mark in the symbol. */
const issuers = {
  committee: ["Ban Chỉ đạo phổ cập giáo dục, xóa mù chữ", "BCĐPCGD-XMC"],
  people: [null, "UBND"],
  team: ["Đoàn kiểm tra phổ cập giáo dục, xóa mù chữ", "ĐKT"],
} as const

/** A paragraph a line; "Điều 1." opens in bold, as decisions are written. */
function paragraphs(text: string, book: FigureBook): Block[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): Block => {
      const article = /^Điều \d+\./.exec(line)?.[0]
      const content: Inline[] =
        article === undefined
          ? fillText(line, book)
          : [{ text: article, bold: true }, ...fillText(line.slice(article.length), book)]
      return { kind: "paragraph", content }
    })
}

function rowOf(row: DraftTable["rows"][number], book: FigureBook): Inline[][] {
  const cells = cellsOf(row).map((text) => fillText(text, book))
  return "bold" in row ? cells.map((cell) => cell.map(bolder)) : cells
}

function blocksOf(
  part: DraftPart,
  book: FigureBook,
  written: Readonly<Record<string, Pick<WrittenPassage, "text">>>,
): Block[] {
  switch (part.kind) {
    case "passage":
      return paragraphs(written[part.id]?.text ?? part.text, book)
    case "line": {
      const [first] = paragraphs(part.text, book)
      if (first?.kind !== "paragraph") return []
      const content = part.bold === true ? first.content.map((one) => bolder(one)) : first.content
      return [{ ...first, content, ...(part.align === undefined ? {} : { align: part.align }) }]
    }
    case "heading":
      return [{ kind: "heading", level: part.level, content: fillText(part.text, book) }]
    case "table":
      return [{ ...part, rows: part.rows.map((row) => rowOf(row, book)) }]
  }
}

const bolder = (one: Inline): Inline =>
  typeof one === "string" ? { text: one, bold: true } : { ...one, bold: true }

/** What is printed: the office's own detail where it gave one, else what the paper stands with. */
export function printedDetails(standing: PaperDetails, own: Partial<PaperDetails>): PaperDetails {
  return {
    number: own.number ?? standing.number,
    date: own.date ?? standing.date,
    addressee: own.addressee || standing.addressee,
    signerLines: own.signerLines?.length ? own.signerLines : standing.signerLines,
    signer: own.signer || standing.signer,
    recipients: own.recipients?.length ? own.recipients : standing.recipients,
    members: own.members ?? standing.members,
    targets: own.targets ?? standing.targets,
  }
}

/** The document that a draft gives with the figures of the book, a person's passages and the office's details. */
export function renderDraft(
  draft: Draft,
  book: FigureBook,
  written: Readonly<Record<string, Pick<WrittenPassage, "text">>>,
  own: Partial<PaperDetails>,
): AdministrativeDocument {
  const details = printedDetails(draft.standing, own)
  const people = `Ủy ban nhân dân ${book.find("office")?.text ?? ""}`
  const superior = book.find("superior")?.text ?? ""
  const [issuer, mark] = issuers[draft.issuer]
  return {
    system: "state",
    ...(draft.issuer !== "people"
      ? { superior: people }
      : superior === ""
        ? {}
        : { superior: `Ủy ban nhân dân ${superior}` }),
    issuer: issuer ?? people,
    number: details.number,
    symbol: documentSymbol("state", draft.symbol, mark),
    place: book.find("place")?.text ?? "",
    date: details.date,
    kind: draft.kind,
    subject: plainFill(draft.subject, book),
    ...(details.addressee === "" ? {} : { addressees: [details.addressee] }),
    ...(draft.symbol === "QĐ" ? { authority: people } : {}),
    basis: draft.basis.map((text) => plainFill(text, book)),
    blocks: draft.parts.flatMap((part) => blocksOf(part, book, written)),
    signatures: [
      ...draft.otherSigners.map((title) => ({ lines: [title], name: "" })),
      { lines: details.signerLines, name: details.signer },
    ],
    recipients: details.recipients,
    ...(details.recipients.length === 0 ? {} : { filedAt: draft.filedAt ?? "VT, VHXH" }),
  }
}
