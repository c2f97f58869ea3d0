import { type Span, stripMarks } from "@phocap/core"

/** How a line is labelled; the order is that of their ranks. */
export type LabelKind = "part" | "number" | "letter" | "dash" | "plus"

/** A line of the text: where it is, its label, and where its words begin behind the label. */
export interface Line extends Span {
  readonly text: string
  readonly kind: LabelKind | null
  /** `II`, `1.2`, `a`; empty for dashes. */
  readonly label: string
  /** Smaller stands higher. */
  readonly rank: number
  /** Offset of the first word in the whole text. */
  readonly from: number
}

const patterns: readonly (readonly [LabelKind, RegExp])[] = [
  [
    "part",
    /^(?:phần|chương)(?: thứ)? ([IVXLivxl]{1,5}|\d{1,2}|(?:một|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười))(?!\p{L})\s*[.:)\-–]?\s*/iu,
  ],
  // "V/v" is "về việc" and no fifth part.
  ["part", /^(?!V\/v)([IVX]{1,5})\s*[.)/\-–]\s*(?=\S)/u],
  ["part", /^([IVX]{1,4}) (?=[\p{Lu}\s,]{6})/u],
  ["part", /^([A-H])\s*[.\-–]\s+(?=[\p{Lu}\s,]{6})/u],
  // Articles of a decision hold its numbered clauses.
  ["part", /^điều\s+(\d{1,2})\s*[.:]\s*/iu],
  ["number", /^mục\s+(\d{1,2})\s*[.:]\s*/iu],
  ["number", /^(\d{1,2})\s*[-–]\s+(?=\p{Lu})/u],
  ["number", /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)/:\-–]?\s+(?=\D)/u],
  ["number", /^(\d{1,2})\s*[.)/](?!\d)\s*(?=\S)/u],
  ["letter", /^([a-zđ])\s*[.)](?=\s*\S)\s*/u],
  ["plus", /^\+\s*(?=\S)/u],
  ["dash", /^[-–—•●▪*]\s*(?=\S)/u],
]

const ranks = { part: 1, number: 2, letter: 6, dash: 7, plus: 8 } as const

/** Lines without a label stand below everything. */
const plainRank = 9

/** The lines of a tidied text, each with its label. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split("\n")) {
    lines.push(readLine(line, start))
    start += line.length + 1
  }
  return lines
}

function readLine(text: string, start: number): Line {
  const span = { start, end: start + text.length, text }
  if (!text.includes("\t")) {
    for (const [kind, pattern] of patterns) {
      const match = pattern.exec(text)
      if (match === null) continue
      const label = match[1] ?? ""
      const depth = kind === "number" ? label.split(".").length - 1 : 0
      return { ...span, kind, label, rank: ranks[kind] + depth, from: start + match[0].length }
    }
    if (isCapitalHeading(text)) return { ...span, kind: "part", label: "", rank: ranks.part, from: start }
  }
  return { ...span, kind: null, label: "", rank: plainRank, from: start }
}

const capitalHeading =
  /^(?:CAC )?(?:MUC (?:DICH|TIEU)|YEU CAU|QUAN DIEM|NHIEM VU|NOI DUNG|GIAI PHAP|TO CHUC THUC HIEN|PHAN CONG|KINH PHI|CHI TIEU)/

/** A heading that lost its number: short and all in capitals, whose marks may be lost as well. */
function isCapitalHeading(text: string): boolean {
  return text.length <= 90 && !/\p{Ll}/u.test(text) && capitalHeading.test(stripMarks(text))
}

/** A letterhead or a signature of two columns comes as one line with a tab: its cells, each where it stands. */
export function cellsOf(line: Line): Line[] {
  let start = line.start
  return line.text.split("\t").map((text) => {
    const cell = { ...line, text, start, end: start + text.length }
    start += text.length + 1
    return cell
  })
}
