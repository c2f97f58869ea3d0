/**
 * A piece of a line. `figure` names the figure of the record that the text was made from: texts with digits come from
 * figures, dates or the law, never from a sentence written in code.
 */
export interface TextRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly figure?: string
}

export type Inline = string | TextRun

export interface Paragraph {
  readonly kind: "paragraph"
  readonly content: readonly Inline[]
  /** Justified with an indented first line unless told otherwise. */
  readonly align?: "justify" | "center" | "left" | "right"
  readonly indent?: boolean
}

/** Level 1 is "I. …", 2 is "1. …", 3 is "a) …"; the text carries its own number. */
export interface Heading {
  readonly kind: "heading"
  readonly level: 1 | 2 | 3
  readonly content: readonly Inline[]
}

export interface TableColumn {
  readonly title: string
  /** Share of the table's width; the shares need not add up to anything. */
  readonly width: number
  readonly align?: "left" | "center" | "right"
}

/** One run, or several where a figure stands among words. */
export type DocumentCell = Inline | readonly Inline[]

export interface DocumentTable {
  readonly kind: "table"
  readonly caption?: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly DocumentCell[])[]
  /** Shown where there are no rows. */
  readonly empty?: string
}

export interface Annex {
  readonly title: string
  readonly subtitle?: string
  readonly landscape?: boolean
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | Heading | DocumentTable

/** "TM. ỦY BAN NHÂN DÂN" / "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH", then room to sign, then the name. */
export interface Signature {
  readonly lines: readonly string[]
  readonly name: string
}

/**
 * An administrative document of Vietnam: of the state (Nghị định 30/2020/NĐ-CP) or of the Party (Hướng dẫn
 * 36-HD/VPTW). What is unknown is left empty and printed as room to write by hand.
 */
export interface AdministrativeDocument {
  readonly system: "state" | "party"
  /** The body above the issuer; none for a province's committee. */
  readonly superior?: string
  readonly issuer: string
  /** Without the number's zero; null while the registry has not given one. */
  readonly number: number | null
  /** As the two systems write it, without the number: "KH-UBND", "KH/TU". See `documentSymbol`. */
  readonly symbol: string
  readonly place: string
  /** yyyy-mm-dd, or null for "ngày … tháng … năm …". */
  readonly date: string | null
  /** "KẾ HOẠCH"; empty for an official letter, whose subject then stands under its number. */
  readonly kind: string
  readonly subject: string
  readonly addressees?: readonly string[]
  /** Who decides, above the basis of a decision: "CHỦ TỊCH ỦY BAN NHÂN DÂN". */
  readonly authority?: string
  /** "Căn cứ …", one a line. */
  readonly basis?: readonly string[]
  readonly blocks: readonly Block[]
  /** One stands beside the recipients; several stand side by side, as in minutes. */
  readonly signatures: readonly Signature[]
  readonly recipients: readonly string[]
  /** "VT, VHXH": what the state writes after "Lưu:". The Party keeps "Lưu Văn phòng …" in the same place. */
  readonly filedAt?: string
  readonly annexes?: readonly Annex[]
}

/** The runs of a cell. */
export function cellContent(cell: DocumentCell): readonly Inline[] {
  return typeof cell === "string" || "text" in cell ? [cell] : cell
}

/** The text of a line without its marks. */
export function plainText(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === "string" ? part : part.text)).join("")
}
