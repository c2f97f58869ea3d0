import type pg from "pg"
import { entryText, link } from "./chain.ts"
import { copyNull, copyRows, copyText } from "./copy-rows.ts"
import type { Prepared } from "./prepare.ts"
import type { Scope } from "./state-store.ts"

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

/** Makes the history of a batch: numbers its entries and chains them, as lines for COPY. */
export class EntryMaker {
  /** Number and hash of the last entry. */
  seq: number
  hash: string
  private readonly head: string
  private readonly scope: Scope
  private readonly batchId: string
  private lines: string[] = []

  constructor(scope: Scope, batchId: string, seq: number, hash: string) {
    this.scope = scope
    this.batchId = batchId
    this.seq = seq
    this.hash = hash
    this.head = `${copyText(scope.provinceCode)}\t${copyText(scope.unitCode)}\t`
  }

  /** @param before canonical JSON of what stood, @param after of what stands now; null is nothing */
  add(change: Prepared, before: string | null, after: string | null): void {
    this.seq++
    const { action, id } = change
    const field = change.action === "set" ? change.field : null
    const entity = change.entity.name
    const { roundYear } = this.scope
    const { seq, batchId } = this
    this.hash = link(
      this.hash,
      entryText({ seq, batchId, roundYear, entity, id, action, field, old: before, new: after }),
    )
    this.lines.push(
      `${this.head}${seq}\t${batchId}\t${roundYear}\t${entity}\t${copyText(id)}\t${action}\t` +
        `${orNull(field)}\t${orNull(before)}\t${orNull(after)}\t${this.hash}\n`,
    )
  }

  /** The lines made since the last call. */
  take(): string[] {
    const { lines } = this
    this.lines = []
    return lines
  }
}

/** Loads lines of `EntryMaker` into the ledger. */
export async function copyEntries(client: pg.PoolClient, lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await copyRows(client, "ledger_entry", columns, lines)
}

function orNull(text: string | null): string {
  return text === null ? copyNull : copyText(text)
}
