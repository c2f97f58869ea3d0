import type { Draft, DraftTask } from "./draft.ts"

/** What a passage of the document was understood as. */
export type MarkKind = "task" | "party" | "time" | "unread"

export interface Piece {
  readonly start: number
  readonly text: string
  readonly kind: MarkKind | null
  /** The task that the passage belongs to. */
  readonly task: string | null
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  readonly task: string | null
}

/** A paragraph in pieces: where tasks begin and end in it, who is named, until when, what was not understood. */
export function piecesOf(text: string, start: number, end: number, draft: Draft): Piece[] {
  const tasks = draft.tasks.filter((task) => !task.dropped)
  const marks = [
    ...tasks.flatMap(marksOf),
    ...draft.notUnderstood.map((one): Mark => ({ ...one, kind: "unread", task: null })),
  ]
  const within = marks.filter((mark) => mark.start < end && mark.end > start)
  const edges = [...new Set([start, end, ...within.flatMap((mark) => [mark.start, mark.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end
    const over = within.filter((mark) => mark.start <= from && mark.end >= to)
    const ranked = (["unread", "party", "time", "task"] as const).flatMap((kind) =>
      over.filter((mark) => mark.kind === kind),
    )
    const task = over.find((mark) => mark.kind === "task")?.task ?? null
    return { start: from, text: text.slice(from, to), kind: ranked[0]?.kind ?? null, task }
  })
}

function marksOf(task: DraftTask): Mark[] {
  const marks: Mark[] = []
  if (task.spanStart !== null && task.spanEnd !== null) {
    marks.push({ start: task.spanStart, end: task.spanEnd, kind: "task", task: task.key })
  }
  for (const party of task.parties) {
    if (party.start !== null && party.end !== null) {
      marks.push({ start: party.start, end: party.end, kind: "party", task: task.key })
    }
  }
  for (const time of task.times ?? []) marks.push({ ...time, kind: "time", task: task.key })
  return marks
}
