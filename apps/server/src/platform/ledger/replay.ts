import type { Json } from "./canonical-json.ts"
import type { EntryText } from "./chain.ts"
import { outsideRounds } from "./change.ts"
import { type EntityName, entities } from "./entities.ts"
import { rowText } from "./normalise.ts"

/** An entry as the ledger holds it; `old` and `new` are JSON. */
export type ReplayEntry = Omit<EntryText, "seq" | "batchId">

type Fields = Record<string, Json>

/**
 * Records as a unit's chain says they are, entry by entry from nothing. Most are written once and never changed: those
 * are kept as the text of the ledger, which is much smaller than the record.
 */
export class Replay {
  private readonly records = new Map<string, string | Fields>()

  add(entry: ReplayEntry): void {
    const home = homeOf(entry.entity)
    if (home === undefined || home === "province") return
    const key = keyOf(home === "round" ? entry.roundYear : outsideRounds, entry.entity, entry.id)
    if (entry.action === "create") this.records.set(key, entry.new ?? "{}")
    else if (entry.action === "remove") this.records.delete(key)
    else {
      const known = this.records.get(key)
      const record = typeof known === "string" ? (JSON.parse(known) as Fields) : (known ?? {})
      setField(record, entry.field ?? "", entry.new === null ? null : (JSON.parse(entry.new) as Json))
      this.records.set(key, record)
    }
  }

  /** The record, taken out: what is left at the end is what the state lacks. Canonical JSON; undefined of none. */
  take(roundYear: number, entity: EntityName, id: string): string | undefined {
    const key = keyOf(roundYear, entity, id)
    const record = this.records.get(key)
    this.records.delete(key)
    return typeof record === "object" ? rowText(entities[entity], record) : record
  }

  /** A record of an entity that was not taken; undefined when all were. */
  left(entity: EntityName): { readonly roundYear: number; readonly id: string; text: string } | undefined {
    for (const [key, record] of this.records) {
      const [year = "", name = "", id = ""] = key.split(" ")
      if (name !== entity) continue
      const text = typeof record === "string" ? record : rowText(entities[entity], record)
      return { roundYear: Number(year), id, text }
    }
    return undefined
  }
}

/** Puts a value into a record's field; in a report a dotted path names the key, and null takes it away. */
export function setField(record: Fields, field: string, value: Json): void {
  const dot = field.indexOf(".")
  if (dot < 0) {
    record[field] = value
    return
  }
  const name = field.slice(0, dot)
  const inner = new Map(Object.entries((record[name] ?? {}) as Fields))
  if (value === null) inner.delete(field.slice(dot + 1))
  else inner.set(field.slice(dot + 1), value)
  record[name] = Object.fromEntries(inner)
}

const keyOf = (year: number, entity: string, id: string) => `${year} ${entity} ${id}`

const homeOf = (name: string) =>
  Object.hasOwn(entities, name) ? entities[name as EntityName].home : undefined
