import type { HistoryEntry } from "@phocap/contract"

/** What one person did to a record at once. */
export interface HistoryBatch {
  readonly batchId: string
  readonly at: string
  readonly actor: string
  readonly reason: string
  readonly device: string | null
  /** Name of the workbook that it came from. */
  readonly file: string | null
  readonly kind: string
  /** The round whose record was changed. */
  readonly year: number
  readonly entries: readonly HistoryEntry[]
}

/** Entries of a history put together by batch, in the order in which they come (newest first). */
export function groupHistory(entries: readonly HistoryEntry[]): HistoryBatch[] {
  const batches = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const batch = batches.get(entry.batchId)
    if (batch === undefined) batches.set(entry.batchId, [entry])
    else batch.push(entry)
  }
  return [...batches].flatMap(([batchId, of]) => {
    const [first] = of
    if (first === undefined) return []
    const { at, actor, reason, device, file, kind, year } = first
    return [{ batchId, at, actor, reason, device, file, kind, year, entries: of }]
  })
}
