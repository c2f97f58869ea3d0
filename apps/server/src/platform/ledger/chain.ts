import { hash } from "node:crypto"
import { canonicalJson } from "./canonical-json.ts"

/** What the chain of a unit begins with. */
export const chainStart = "0".repeat(64)

/** The next link: SHA-256 over the link before and a text, in hex. */
export function link(previous: string, text: string): string {
  return hash("sha256", `${previous}\n${text}`, "hex")
}

export interface BatchHeader {
  readonly ordinal: number
  readonly id: string
  readonly roundYear: number
  readonly kind: string
  readonly actor: string
  readonly device: string | null
  readonly reason: string | null
  readonly at: string
  readonly undoes: string | null
  /** What a sealed round is proved by; only on a batch that seals one. */
  readonly seal?: string | null
}

/** The text of a batch's header in the chain: who, when, why, and what a seal holds. */
export function headerText(header: BatchHeader): string {
  const { ordinal, id, roundYear, kind, actor, device, reason, at, undoes, seal } = header
  const parts = [ordinal, id, roundYear, kind, actor, device, reason, at, undoes]
  // Headers written before seals were chained have no such part.
  return canonicalJson(seal === undefined || seal === null ? parts : [...parts, seal])
}

export interface EntryText {
  readonly seq: number
  readonly batchId: string
  readonly roundYear: number
  readonly entity: string
  readonly id: string
  readonly action: string
  readonly field: string | null
  /** Canonical JSON, or null where there is no value. */
  readonly old: string | null
  readonly new: string | null
}

/** The text of an entry in the chain. Put together by hand, for `old` and `new` are JSON already. */
export function entryText(entry: EntryText): string {
  const { seq, batchId, roundYear, entity, id, action, field } = entry
  const name = field === null ? "null" : JSON.stringify(field)
  return (
    `[${seq},"${batchId}",${roundYear},"${entity}",${JSON.stringify(id)},"${action}",${name},` +
    `${entry.old ?? "null"},${entry.new ?? "null"}]`
  )
}
