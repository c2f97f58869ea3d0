import type { PlanReading, ReadParty, Span } from "@phocap/core"
import { findHead } from "./find-head.ts"
import { findParties } from "./find-parties.ts"
import { findTasks } from "./find-tasks.ts"
import { outline } from "./outline.ts"
import { type Line, readLines } from "./read-lines.ts"
import { readTables } from "./read-table.ts"
import { tidyText } from "./tidy-text.ts"

/**
 * Reads a Party or government plan: its letterhead, its parts, and every task with those who lead and carry it out and
 * its time. By rules alone; whatever they do not cover is marked, never guessed unseen.
 */
export function readPlan(raw: string): PlanReading {
  const text = tidyText(raw)
  const lines = readLines(text)
  const head = findHead(text, lines)
  const year = yearOf(text, head.issuedOn?.value ?? null)
  const foot = lines.findLastIndex((line) => /^Nơi nhận\s*:?/iu.test(line.text))
  const body = (foot < 0 ? lines : lines.slice(0, foot)).filter((line) => line.text !== "")
  const tables = readTables(lines, text, year)
  const plain = body.filter((line) => !line.text.includes("\t"))
  const found = findTasks(outline(plain), text, year, addresseesOf(text, plain))
  const tasks = withoutSummaries(found.tasks, tables.tasks)
  return {
    text,
    head,
    parts: found.parts,
    tasks: [...tasks, ...tables.tasks],
    notUnderstood: [...found.notUnderstood, ...tables.unread].sort((a, b) => a.start - b.start),
  }
}

/** "… đề nghị UBND các xã, phường triển khai một số nội dung sau:" above the first number of a letter. */
function addresseesOf(text: string, lines: readonly Line[]): ReadParty[] {
  const first = lines.findIndex((line) => line.kind !== null)
  const intro = lines[first - 1]
  if (intro === undefined) return []
  const asked =
    /(?:đề nghị|yêu cầu)\s+(?=[^:;.]*(?:nội dung|nhiệm vụ|công việc|việc) sau(?: đây)?\s*:$)/u.exec(
      intro.text,
    )
  if (asked === null) return []
  const start = intro.start + asked.index + asked[0].length
  return findParties(text, { start, end: intro.end }, "owner", "likely").parties
}

/** A clause without owner whose only content is a table's introduction is not a task beside the table's rows. */
function withoutSummaries<T extends Span & { readonly parties: readonly unknown[] }>(
  clauses: readonly T[],
  rows: readonly Span[],
): readonly T[] {
  if (rows.length === 0) return clauses
  return clauses.filter((clause) => clause.parties.length > 0 || !isBefore(clause, rows))
}

function isBefore(clause: Span, rows: readonly Span[]): boolean {
  return rows.some((row) => row.start > clause.start && row.start - clause.end < 400)
}

/** The year that quarters without a year belong to: that of the document, when it can be known. */
function yearOf(text: string, issuedOn: string | null): number | null {
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4))
  const named = /(?:kế hoạch|KẾ HOẠCH)[^\n]{0,120}?(?:năm|NĂM) (\d{4})/u.exec(text)
  return named === null ? null : Number(named[1])
}
