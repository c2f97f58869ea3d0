import type { PlanReading, ReadParty, ReadTask, Span } from "@phocap/core"
import { documentTime } from "./document-time.ts"
import { findHead } from "./find-head.ts"
import { findParties } from "./find-parties.ts"
import { findTasks } from "./find-tasks.ts"
import { outline } from "./outline.ts"
import { isAssigned } from "./read-assignments.ts"
import { type Line, readLines } from "./read-lines.ts"
import { readTables } from "./read-table.ts"
import { sectionsOf } from "./sections.ts"
import { tidyText } from "./tidy-text.ts"

/**
 * Reads a Party or government plan: its letterhead, its parts, and every task with those who lead and carry it out and
 * its time. By rules alone; whatever they do not cover is marked, never guessed unseen.
 */
export function readPlan(raw: string): PlanReading {
  const text = tidyText(raw)
  const lines = readLines(text)
  const { main, bodies } = sectionsOf(lines)
  const head = findHead(text, main)
  const on = documentTime(text, head)
  const tables = readTables(lines, text, on)
  const found = bodies.map((body, i) => {
    const plain = body.filter((line) => !line.text.includes("\t") && !tables.groups.has(line))
    const { own, order } = i === 0 ? closingOf(plain, text) : { own: plain, order: null }
    return findTasks(outline(own), text, on, { addressees: i === 0 ? addresseesOf(text, own) : [], order })
  })
  const tasks = withoutSummaries(
    found.flatMap((one) => one.tasks),
    tables.tasks,
  )
  return {
    text,
    head,
    parts: found.flatMap((one) => one.parts),
    tasks: distinct([...tasks, ...tables.tasks]),
    notUnderstood: [...found.flatMap((one) => one.notUnderstood), ...tables.unread].sort(
      (a, b) => a.start - b.start,
    ),
  }
}

/**
 * What closes a document and is no part of the clause before it: "Yêu cầu các đơn vị nghiêm túc thực hiện./." asks nothing
 * of its own, "Giao Văn phòng theo dõi, đôn đốc." does.
 */
function closingOf(
  lines: readonly Line[],
  text: string,
): { readonly own: readonly Line[]; readonly order: Line | null } {
  const last = lines.at(-1)
  const before = lines.at(-2)
  if (last === undefined || before === undefined || last.kind !== null) return { own: lines, order: null }
  const own = lines.slice(0, -1)
  if (isFormula(last.text)) return { own, order: null }
  // Below a line that only names a matter it is what is asked in that matter.
  const isOrder =
    /[.;]$/.test(before.text) && /^(?:Giao|Phân công) /u.test(last.text) && isAssigned([last], text)
  return isOrder ? { own, order: last } : { own: lines, order: null }
}

function isFormula(words: string): boolean {
  return (
    words.length <= 240 &&
    /^(?:Yêu cầu|Đề nghị|Trên đây là|Nhận được .{2,40} này)[^.;:]*[./\s]*$/u.test(words) &&
    /thực hiện|Trên đây là/u.test(words)
  )
}

/** Clauses of an attachment may be numbered as those of the document are: the second of a name says so. */
function distinct(tasks: readonly ReadTask[]): ReadTask[] {
  const times = new Map<string, number>()
  return tasks.map((task) => {
    const count = (times.get(task.clause) ?? 0) + 1
    times.set(task.clause, count)
    return count === 1 ? task : { ...task, clause: `${task.clause} (${count})` }
  })
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
