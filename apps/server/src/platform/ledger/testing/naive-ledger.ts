import type { Household, PersonRecord } from "@phocap/core"
import type { Json } from "../canonical-json.ts"
import type { Change, ConflictCause } from "../change.ts"

type Name = "person" | "household"
type Records = Map<string, Record<string, Json>>
/** What a change did: the entity before and after, or why it did nothing. */
export type Effect = "written" | "unchanged" | ConflictCause

interface Journal {
  readonly entity: Name
  readonly id: string
  readonly field: string | null
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/**
 * The ledger's promise in the plainest words, to hold the real one against: two maps in memory, one change after the
 * other, values compared as JSON.
 */
export class NaiveLedger {
  readonly state: Record<Name, Records> = { person: new Map(), household: new Map() }
  private readonly journals: Journal[][] = []

  /** Applies a batch; returns what became of each change. */
  apply(changes: readonly Change[]): Effect[] {
    const journal: Journal[] = []
    this.journals.push(journal)
    return changes.map((change) => this.one(change, journal))
  }

  /** The changes that take back batch number `index`, last first. */
  reverse(index: number): Change[] {
    return [...(this.journals[index] ?? [])].reverse().map(({ entity, id, field, before, after }): Change => {
      if (field !== null) return { action: "set", entity, id, field, old: after ?? null, new: before ?? null }
      if (before === undefined) return { action: "remove", entity, id, old: after } as unknown as Change
      return { action: "create", entity, id, value: before } as unknown as Change
    })
  }

  private one(change: Change, journal: Journal[]): Effect {
    if (change.entity !== "person" && change.entity !== "household") throw new Error("not in this model")
    const { entity, id } = change
    const records = this.state[entity]
    const standing = records.get(id)
    if (change.action === "create") {
      const value = { ...change.value } as Record<string, Json>
      if (standing !== undefined) return same(standing, value) ? "unchanged" : "exists"
      if (entity === "person" && !this.hasHousehold(value.householdId)) return "no-household"
      records.set(id, value)
      journal.push({ entity, id, field: null, before: undefined, after: { ...value } })
      return "written"
    }
    if (change.action === "set") {
      if (standing === undefined) return "missing"
      const { field } = change
      const current = standing[field] ?? null
      if (same(current, change.new)) return "unchanged"
      if (!same(current, change.old)) return "changed"
      if (field === "householdId" && !this.hasHousehold(change.new)) return "no-household"
      standing[field] = change.new
      journal.push({ entity, id, field, before: current, after: change.new })
      return "written"
    }
    if (standing === undefined) return "unchanged"
    if (!same(standing, change.old as unknown as Json)) return "changed"
    if (entity === "household" && this.people().some((person) => person.householdId === id)) return "occupied"
    records.delete(id)
    journal.push({ entity, id, field: null, before: { ...standing }, after: undefined })
    return "written"
  }

  people(): PersonRecord[] {
    return [...this.state.person.values()] as unknown as PersonRecord[]
  }

  households(): Household[] {
    return [...this.state.household.values()] as unknown as Household[]
  }

  private hasHousehold(id: Json | undefined): boolean {
    return typeof id === "string" && this.state.household.has(id)
  }
}

/** Equal as JSON whatever the order of keys. */
function same(a: Json, b: Json): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
}

function ordered(value: Json): Json {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
}
