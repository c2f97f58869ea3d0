import type { TaskEvent } from "@phocap/core"

/** Pieces named in a cell of an annex; the rest is counted and opens with the task. */
const named = 5
const longest = 120

/** The evidence of a task as an annex names it: numbers of documents, names of files, addresses, sessions, figures. */
export function evidenceWords(events: readonly TaskEvent[]): string {
  const pieces = events.flatMap((event) => {
    if (event.kind === "report" && typeof event.values.figure === "number") return [`số liệu: ${event.text}`]
    return event.kind === "evidence" ? [pieceOf(event)] : []
  })
  if (pieces.length === 0) return "chưa có"
  const shown = pieces.slice(0, named).map(shorten)
  const more = pieces.length - shown.length
  return [...shown, ...(more === 0 ? [] : [`và ${more} minh chứng khác`])].join("; ")
}

function pieceOf({ text, values }: TaskEvent): string {
  const value = String(values.value ?? "").trim()
  if (values.type === "file") return `tệp ${String(values.name ?? value)}`
  if (values.type === "number") return `văn bản ${value || text}`
  return value || text
}

function shorten(text: string): string {
  const one = text.replace(/\s+/g, " ").trim()
  return one.length <= longest ? one : `${one.slice(0, longest - 1).trimEnd()}…`
}
