import type pg from "pg"
import { entryText, link } from "./chain.ts"
import type { CopyBuffer } from "./copy-buffer.ts"
import type { Prepared } from "./prepare.ts"
import type { Scope } from "./row-lookup.ts"

const columns = [
  "province_code",
  "unit_code",
  "seq",
  "batch_id",
  "round_year",
  "entity",
  "entity_id",
  "action",
  "field",
  "old",
  "new",
  "hash",
]

/** Makes the history of a batch: numbers its entries and chains them, as rows for COPY. */
export class EntryMaker {
  /** Number and hash of the last entry. */
  seq: number
  hash: string
  private readonly scope: Scope
  private readonly batchId: string

  constructor(scope: Scope, batchId: string, seq: number, hash: string) {
    this.scope = scope
    this.batchId = batchId
    this.seq = seq
    this.hash = hash
  }

  /** @param before canonical JSON of what stood, @param after of what stands now; null is nothing */
  add(rows: CopyBuffer, change: Prepared, before: string | null, after: string | null): void {
    this.seq++
    const { action, id } = change
    const field = change.action === "set" ? change.field : null
    const entity = change.entity.name
    const { provinceCode, unitCode, roundYear } = this.scope
    const { seq, batchId } = this
    this.hash = link(
      this.hash,
      entryText({ seq, batchId, roundYear, entity, id, action, field, old: before, new: after }),
    )
    rows.add(provinceCode)
    rows.add(unitCode)
    rows.add(seq)
    rows.add(batchId)
    rows.add(roundYear)
    rows.add(entity)
    rows.add(id)
    rows.add(action)
    rows.add(field)
    rows.add(before)
    rows.add(after)
    rows.add(this.hash)
    rows.endRow()
  }
}

/** Loads rows of `EntryMaker` into the ledger. */
export function loadEntries(client: pg.PoolClient, rows: CopyBuffer): Promise<void> {
  return rows.load(client, "ledger_entry", columns)
}
