import type { PaperDetails, TargetChoice, YearTargets } from "@phocap/contract"
import type { TableColumn } from "@phocap/core"

/** A stretch that a person may rewrite; line ends part its paragraphs. */
export interface Passage {
  readonly kind: "passage"
  readonly id: string
  readonly title: string
  readonly text: string
}

/** A stretch that is as it is: what the law or the form of the paper prescribes. */
export interface Line {
  readonly kind: "line"
  readonly text: string
  readonly align?: "justify" | "center" | "left"
  readonly bold?: boolean
}

export interface DraftHeading {
  readonly kind: "heading"
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface DraftTable {
  readonly kind: "table"
  readonly caption?: string
  readonly columns: readonly TableColumn[]
  /** Rows that open a group are bold. */
  readonly rows: readonly (readonly string[] | { readonly bold: readonly string[] })[]
  readonly empty?: string
}

/** The cells of a row, bold or not. */
export function cellsOf(row: DraftTable["rows"][number]): readonly string[] {
  return "bold" in row ? row.bold : row
}

export type DraftPart = Passage | Line | DraftHeading | DraftTable

/** A paper before a person has written into it. Texts hold `{id}` where figures, names and citations stand. */
export interface Draft {
  readonly title: string
  /** "BÁO CÁO"; null for minutes and others that bear it all the same. */
  readonly kind: string
  readonly subject: string
  /** Who issues it: the committee (Ban Chỉ đạo), the People's Committee, or a team of inspection. */
  readonly issuer: "committee" | "people" | "team"
  readonly symbol: string
  readonly basis: readonly string[]
  readonly parts: readonly DraftPart[]
  /** Whoever signs beside the head of the paper, as in minutes. */
  readonly otherSigners: readonly string[]
  readonly standing: PaperDetails
  /** The paper names people: members of a committee or a team. */
  readonly hasMembers: boolean
  /** The paper sets the targets of the year, of these programmes and questions. */
  readonly targetChoices?: readonly TargetChoice[]
  /** Where the office files its copy; that of a commune where nothing is said. */
  readonly filedAt?: string
}

export const passage = (id: string, title: string, ...lines: readonly (string | null)[]): Passage => ({
  kind: "passage",
  id,
  title,
  text: lines.filter((line) => line !== null).join("\n"),
})

export const heading = (level: 1 | 2 | 3, text: string): DraftHeading => ({ kind: "heading", level, text })

export const line = (text: string): Line => ({ kind: "line", text })

export const noTargets: YearTargets = { levels: [], shares: [] }

export const noDetails: PaperDetails = {
  number: null,
  date: null,
  addressee: "",
  signerLines: [],
  signer: "",
  recipients: [],
  members: [],
  targets: noTargets,
}
