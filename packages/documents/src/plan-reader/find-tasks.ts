import type { ReadPart, ReadParty, ReadTask, Span, TaskDoubt } from "@phocap/core"
import { appendAll } from "../append-all.ts"
import { headingOf, isHeading, isOnlyHeading, kindOf, titleOf } from "./clause-headings.ts"
import type { DocumentTime } from "./document-time.ts"
import { isOnlyParty, partyInHeading } from "./find-parties.ts"
import { startsWithLabel } from "./label-segments.ts"
import { namesIn } from "./names-in.ts"
import { type Clause, endOf, linesOf } from "./outline.ts"
import { type Assignments, isAssigned, readAssignments } from "./read-assignments.ts"
import type { Line } from "./read-lines.ts"

/** What stands around the clauses of a document. */
export interface Surroundings {
  /** Whom a letter without parts asks to do all that it numbers. */
  readonly addressees: readonly ReadParty[]
  /** An order that closes the document behind its last clause. */
  readonly order: Line | null
}

/** What the tree of a document yields: its parts, the tasks in them, and orders that were not understood. */
export interface TasksFound {
  readonly parts: readonly ReadPart[]
  readonly tasks: readonly ReadTask[]
  readonly notUnderstood: readonly Span[]
}

/** Finds the tasks of a document clause by clause. */
export function findTasks(
  roots: readonly Clause[],
  text: string,
  on: DocumentTime,
  { addressees, order }: Surroundings,
): TasksFound {
  const parts: ReadPart[] = []
  const tasks: ReadTask[] = []
  const notUnderstood: Span[] = []
  const walk: Walk = { text, on, tasks, notUnderstood }
  const numbered = roots.every((root) => root.line.kind !== "part")
  const loose: Clause[] = []
  for (const [i, root] of roots.entries()) {
    const { line } = root
    const title = headingOf(root, text)
    const isPart = line.kind === "part" || (numbered && isHeading(root, text))
    if (!isPart) {
      loose.push(root)
      continue
    }
    const label = line.label === "" ? roman(i + 1) : line.label
    const kind = kindOf(title)
    const found = readPart(root, label, kind, walk)
    parts.push({
      label,
      title,
      holds: found ? "tasks" : kind === "unknown" ? "unknown" : kind,
      start: line.start,
      end: line.end,
    })
  }
  for (const [i, clause] of loose.entries()) readLoose(clause, String(i + 1), walk, addressees)
  if (order !== null) addTask([order], "Cuối", order, walk, false)
  return { parts, tasks, notUnderstood }
}

interface Walk {
  readonly text: string
  readonly on: DocumentTime
  readonly tasks: ReadTask[]
  readonly notUnderstood: Span[]
}

/** Reads the clauses of a part; says whether any task was found. */
function readPart(part: Clause, label: string, kind: ReadPart["holds"], walk: Walk): boolean {
  const before = walk.tasks.length
  const own = { start: part.line.from, end: part.line.end }
  const clauses = part.children
  if (kind === "none") {
    for (const line of clauses.flatMap(linesOf)) {
      if (/(?:^|[.;]\s)Giao \p{Lu}/u.test(line.text))
        walk.notUnderstood.push({ start: line.start, end: line.end })
    }
    return false
  }
  const unsure = kind === "unknown"
  const owners = headingOwners(part, walk.text)
  if (clauses.length === 0) {
    // A part of plain paragraphs: each that names somebody is a task; one alone bears the number of the part.
    const given = part.paragraphs.filter(
      (paragraph) => owners.length > 0 || isAssigned([paragraph], walk.text),
    )
    for (const paragraph of given) {
      const path = given.length === 1 ? label : `${label}.${part.paragraphs.indexOf(paragraph) + 1}`
      addTask([paragraph], path, paragraph, walk, unsure, owners)
    }
    return walk.tasks.length > before || own.end < own.start
  }
  for (const [i, clause] of clauses.entries()) {
    const name = clause.line.label === "" ? String(i + 1) : clause.line.label
    // "2.1" below "2" bears its whole number itself.
    const path = name.startsWith(`${label}.`) ? name : `${label}.${name}`
    if (unsure && owners.length === 0 && !gives(clause, walk.text)) continue
    readClause(clause, path, walk, unsure, owners)
  }
  return walk.tasks.length > before
}

/** The bodies that a line names and says nothing else of: all that stands below it is theirs. */
function namedOwners(clause: Clause, text: string): ReadParty[] {
  const { line } = clause
  if (!isOnlyParty(text.slice(line.from, line.end))) return headingOwners(clause, text)
  return namesIn(text, { start: line.from, end: line.end }, "owner")
}

/** The bodies that the heading of a part hands all below it to. */
function headingOwners({ line }: Clause, text: string): ReadParty[] {
  const at = partyInHeading(text.slice(line.from, line.end).replace(/[\s:.]+$/, ""))
  return at < 0 ? [] : namesIn(text, { start: line.from + at, end: line.end }, "owner")
}

/** Clauses of a document without parts count only where they give somebody something to do. */
function readLoose(clause: Clause, place: string, walk: Walk, addressees: readonly ReadParty[]): void {
  if (addressees.length === 0 && !gives(clause, walk.text)) return
  // Whom the document asks as a whole does what it hands to nobody else.
  const own = readAssignments(linesOf(clause), walk.text, walk.on).parties.some((one) => one.role === "owner")
  const inherited = own || namedOwners(clause, walk.text).length > 0 ? [] : addressees
  readClause(clause, clause.line.label === "" ? place : clause.line.label, walk, true, inherited)
}

/** Whether a clause gives anybody something to do. */
function gives(clause: Clause, text: string): boolean {
  const { children } = clause
  if (children.length > 0 && namedOwners(clause, text).length > 0) return true
  return linesOf(clause).some((one) => isAssigned([one], text))
}

function readClause(
  clause: Clause,
  path: string,
  walk: Walk,
  unsure: boolean,
  inherited: readonly ReadParty[],
): void {
  const { text } = walk
  const subs = clause.children.filter(({ line }) => line.kind === "number" || line.kind === "letter")
  const owners = clause.children.length + clause.paragraphs.length > 0 ? namedOwners(clause, text) : []
  if (owners.length > 0) {
    const items = clause.children.length > 0 ? clause.children : clause.paragraphs.map(asClause)
    for (const [i, item] of items.entries()) {
      const name = item.line.label === "" ? String(i + 1) : item.line.label
      // One paragraph alone is what the clause itself asks.
      const isWhole = items.length === 1 && item.line.kind === null
      readClause(item, isWhole ? path : `${path}.${name.split(".").at(-1)}`, walk, unsure, owners)
    }
    return
  }
  const parted =
    subs.some((sub) => isAssigned(ownLines(sub), text)) || (subs.length > 1 && isOnlyHeading(clause, text))
  if (parted) {
    const shared = readAssignments(ownLines(clause), text, walk.on).parties
    for (const sub of subs) {
      readClause(sub, `${path}.${sub.line.label.split(".").at(-1)}`, walk, unsure, shared)
    }
    return
  }
  if (holdsItems(clause, walk)) {
    for (const [i, item] of clause.children.entries())
      readClause(item, `${path}.${i + 1}`, walk, unsure, inherited)
    return
  }
  addTask(linesOf(clause), path, clause.line, walk, unsure, inherited, endOf(clause))
}

/** "2.1. Tháng 10" above dashes each of which says what, who and when, and none of which only says who or when. */
function holdsItems({ line, paragraphs, children }: Clause, { text, on }: Walk): boolean {
  if (children.length < 2 || paragraphs.length > 0 || line.end - line.from > 60 || /[.;:]$/.test(line.text))
    return false
  const items = children.map((child) => child.line)
  return (
    items.every((item) => item.kind === "dash" && !startsWithLabel(item, text)) &&
    items.some((item) => isAssigned([item], text) || readAssignments([item], text, on).deadlines.length > 0)
  )
}

function asClause(line: Line): Clause {
  return { line, paragraphs: [], children: [] }
}

/** A clause without what is numbered below it. */
function ownLines(clause: Clause): Line[] {
  const lists = clause.children.filter(({ line }) => line.kind === "dash" || line.kind === "plus")
  return [clause.line, ...clause.paragraphs, ...lists.flatMap(linesOf)].sort((a, b) => a.start - b.start)
}

function addTask(
  lines: readonly Line[],
  clause: string,
  first: Line,
  walk: Walk,
  unsure: boolean,
  inherited: readonly ReadParty[] = [],
  end: number = lines.at(-1)?.end ?? first.end,
): void {
  const led = inherited.some((one) => one.role === "owner")
  const found = readAssignments(lines, walk.text, walk.on, led)
  const hasOwner = found.parties.some((one) => one.role === "owner")
  const handed = inherited.filter((one) => !hasOwner || one.role !== "owner")
  const parties = [...handed, ...found.parties.filter((one) => !isRepeated(one, handed))]
  walk.tasks.push({
    clause,
    title: titleOf(first, walk.text),
    parties,
    deadlines: found.deadlines,
    product: found.product,
    doubts: doubtsOf(parties, found, unsure),
    start: first.start,
    end,
  })
  appendAll(walk.notUnderstood, found.unread)
}

function isRepeated(one: ReadParty, others: readonly ReadParty[]): boolean {
  return others.some((other) => other.value.toLowerCase() === one.value.toLowerCase())
}

function doubtsOf(parties: readonly ReadParty[], found: Assignments, unsure: boolean): TaskDoubt[] {
  const doubts: TaskDoubt[] = []
  if (!parties.some((one) => one.role === "owner")) doubts.push("no-owner")
  if (found.deadlines.length === 0) doubts.push(found.timed ? "deadline-not-understood" : "no-deadline")
  if (unsure) doubts.push("part-unknown")
  return doubts
}

function roman(value: number): string {
  return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][value - 1] ?? String(value)
}
