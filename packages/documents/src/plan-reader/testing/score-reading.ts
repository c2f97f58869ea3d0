import type { PlanReading, ReadTask } from "@phocap/core"
import type { ExpectedPlan, ExpectedTask } from "./expected-plans.ts"

/** How often a field was read right: right ÷ read is precision, right ÷ expected is recall. */
export interface Score {
  right: number
  read: number
  expected: number
  readonly misses: string[]
}

export type Scores = Map<string, Score>

function scoreOf(scores: Scores, field: string): Score {
  let score = scores.get(field)
  if (score === undefined) {
    score = { right: 0, read: 0, expected: 0, misses: [] }
    scores.set(field, score)
  }
  return score
}

function compare(
  scores: Scores,
  field: string,
  where: string,
  read: readonly string[],
  expected: readonly string[],
): void {
  const score = scoreOf(scores, field)
  const plain = (value: string) => value.toLowerCase().replace(/\s+/g, " ").trim()
  const wanted = new Set(expected.map(plain))
  const got = new Set(read.map(plain))
  const right = [...got].filter((value) => wanted.has(value))
  score.right += right.length
  score.read += got.size
  score.expected += wanted.size
  const missing = [...wanted].filter((value) => !got.has(value))
  const extra = [...got].filter((value) => !wanted.has(value))
  if (missing.length + extra.length > 0) {
    score.misses.push(`${where}: thiếu [${missing.join(" | ")}] thừa [${extra.join(" | ")}]`)
  }
}

function dueOf(task: ReadTask): string[] {
  return task.deadlines.flatMap(({ value }) => [
    ...(value.dueOn === null ? [] : [value.dueOn]),
    ...(value.standing && value.rhythm === null ? ["standing"] : []),
    ...(value.rhythm === null ? [] : [value.rhythm]),
  ])
}

/** Counts, field by field, what of a plan was read as a person reads it. */
export function scoreReading(scores: Scores, plan: ExpectedPlan, reading: PlanReading): void {
  const { head } = reading
  const one = (value: string | null) => (value === null ? [] : [value])
  const where = plan.file
  compare(scores, "style", where, one(head.style), one(plan.head.style))
  compare(scores, "kind", where, one(head.kind?.value ?? null), one(plan.head.kind))
  compare(scores, "number", where, one(head.number?.value ?? null), one(plan.head.number))
  compare(scores, "issuedOn", where, one(head.issuedOn?.value ?? null), one(plan.head.issuedOn))
  compare(scores, "issuer", where, one(head.issuer?.value ?? null), one(plan.head.issuer))
  compare(scores, "signer", where, one(head.signer?.value ?? null), one(plan.head.signer))
  compare(
    scores,
    "basis",
    where,
    head.basis.map((ref) => ref.number),
    plan.head.basis,
  )
  const { subject, recipients } = plan.head
  if (subject !== undefined) {
    compare(scores, "subject", where, one(head.subject?.value ?? null), [subject])
  }
  if (recipients !== undefined) {
    const read = head.recipients.map((recipient) => recipient.value)
    compare(scores, "recipients", where, read, recipients)
  }
  compare(
    scores,
    "task",
    where,
    reading.tasks.map((task) => task.clause),
    plan.tasks.map((task) => task.clause),
  )
  const byClause = new Map(reading.tasks.map((task) => [task.clause, task]))
  for (const expected of plan.tasks) {
    const task = byClause.get(expected.clause)
    scoreTask(scores, `${where} ${expected.clause}`, task, expected)
  }
}

/** A task that was not read at all misses everything that is said of it. */
function scoreTask(scores: Scores, where: string, task: ReadTask | undefined, expected: ExpectedTask): void {
  for (const role of ["owner", "doer", "collaborator", "supervisor"] as const) {
    const parties = task?.parties ?? []
    const read = parties.filter((party) => party.role === role).map((party) => party.value)
    compare(scores, role, where, read, expected[role] ?? [])
  }
  compare(scores, "deadline", where, task === undefined ? [] : dueOf(task), expected.due)
  if (expected.title !== undefined) {
    const title = task?.title ?? ""
    const begins = title.toLowerCase().startsWith(expected.title.toLowerCase())
    compare(scores, "title", where, begins ? [expected.title] : [title].filter(Boolean), [expected.title])
  }
  compare(
    scores,
    "product",
    where,
    task === undefined || task.product === null ? [] : [task.product.value],
    expected.product === undefined ? [] : [expected.product],
  )
}

export function precision({ right, read }: Score): number {
  return read === 0 ? 1 : right / read
}

export function recall({ right, expected }: Score): number {
  return expected === 0 ? 1 : right / expected
}
