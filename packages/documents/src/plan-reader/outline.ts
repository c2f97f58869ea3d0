import type { Line } from "./read-lines.ts"

/** A labelled line with the paragraphs that follow it and the lines below it. */
export interface Clause {
  readonly line: Line
  /** Paragraphs of its own, without label, in order. */
  readonly paragraphs: readonly Line[]
  readonly children: readonly Clause[]
}

interface Growing {
  line: Line
  paragraphs: Line[]
  children: Growing[]
}

/** A paragraph without label behind a list belongs to the numbered clause that the list is part of. */
const listRank = 7

/** Lines as a tree by the rank of their labels. What stands before the first label is left out. */
export function outline(lines: readonly Line[]): Clause[] {
  const roots: Growing[] = []
  const open: Growing[] = []
  for (const line of lines) {
    if (line.text === "") continue
    if (line.kind === null) {
      const holder = open.findLast((one) => one.line.rank < listRank) ?? open.at(-1)
      holder?.paragraphs.push(line)
      continue
    }
    while ((open.at(-1)?.line.rank ?? 0) >= line.rank) open.pop()
    const clause: Growing = { line, paragraphs: [], children: [] }
    const siblings = open.at(-1)?.children ?? roots
    siblings.push(clause)
    open.push(clause)
  }
  return roots
}

/** All lines of a clause in the order of the text. */
export function linesOf(clause: Clause): Line[] {
  const lines = [clause.line, ...clause.paragraphs, ...clause.children.flatMap(linesOf)]
  return lines.sort((a, b) => a.start - b.start)
}

export function endOf(clause: Clause): number {
  return linesOf(clause).at(-1)?.end ?? clause.line.end
}
