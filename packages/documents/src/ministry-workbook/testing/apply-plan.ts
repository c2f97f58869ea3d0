import type { Household, PersonRecord } from "@phocap/core"
import type { FieldChange } from "../diff-row.ts"
import type { PlanItem, PlannedHousehold } from "../plan/plan-item.ts"

/** A register in memory that a plan can be carried out on, checking that every old value is what stands. */
export class TestRegister {
  readonly people = new Map<string, PersonRecord>()
  readonly households = new Map<string, Household>()

  constructor(people: Iterable<PersonRecord> = [], households: Iterable<Household> = []) {
    for (const person of people) this.people.set(person.id, person)
    for (const household of households) this.households.set(household.id, household)
  }

  /** Carries out what needs nobody's decision. */
  apply(items: Iterable<PlanItem>): void {
    for (const item of items) {
      if (item.kind !== "added" && item.kind !== "changed") continue
      this.#household(item.household)
      for (const change of item.changes) this.#change(change)
      if (item.kind === "added") this.people.set(item.person.id, item.person)
    }
  }

  #household({ id, created }: PlannedHousehold): void {
    if (created) {
      if (this.households.has(id)) throw new Error(`household ${id} made twice`)
      this.households.set(id, created)
    } else if (!this.households.has(id)) throw new Error(`household ${id} is used before it is made`)
  }

  #change({ entity, id, field, old, new: value }: FieldChange): void {
    const table: Map<string, PersonRecord | Household> = entity === "person" ? this.people : this.households
    const record = table.get(id)
    if (!record) throw new Error(`${entity} ${id} is not there`)
    const standing = (record as Record<string, unknown>)[field]
    if (standing !== old) throw new Error(`${field} is ${String(standing)}, not ${String(old)}`)
    table.set(id, { ...record, [field]: value } as PersonRecord & Household)
  }
}
