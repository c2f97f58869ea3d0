import type { Entity, EntityName, EntityRow } from "./entities.ts"

interface Slot {
  readonly entity: Entity
  readonly before: EntityRow | undefined
  now: EntityRow | undefined
}

/** A record whose state differs from that of the database. */
export interface Touched {
  readonly id: string
  readonly before: EntityRow | undefined
  readonly now: EntityRow | undefined
}

/**
 * The records that a chunk of changes is about, as they stood in the database and as the changes leave them: changes are
 * decided one after the other here, and only what came of them is written.
 */
export class ChunkState {
  private readonly slots = new Map<EntityName, Map<string, Slot>>()
  /** People of the households that may be removed. */
  private readonly occupants = new Map<string, Set<string>>()

  load(entity: Entity, id: string, row: EntityRow | undefined): void {
    let ofEntity = this.slots.get(entity.name)
    if (ofEntity === undefined) {
      ofEntity = new Map()
      this.slots.set(entity.name, ofEntity)
    }
    ofEntity.set(id, { entity, before: row, now: row })
  }

  loadOccupants(householdId: string, people: Iterable<string>): void {
    this.occupants.set(householdId, new Set(people))
  }

  find(entity: Entity, id: string): EntityRow | undefined {
    return this.slot(entity, id).now
  }

  /** Is the record among those loaded? */
  has(entity: Entity, id: string): boolean {
    return this.slots.get(entity.name)?.has(id) ?? false
  }

  hasHousehold(id: unknown): boolean {
    return typeof id === "string" && this.slots.get("household")?.get(id)?.now !== undefined
  }

  isOccupied(householdId: string): boolean {
    return (this.occupants.get(householdId)?.size ?? 0) > 0
  }

  put(entity: Entity, id: string, row: EntityRow | undefined): void {
    const slot = this.slot(entity, id)
    if (entity.name === "person") {
      this.occupants.get(String(slot.now?.householdId))?.delete(id)
      this.occupants.get(String(row?.householdId))?.add(id)
    }
    slot.now = row
  }

  /** What must be written, of one entity. */
  touched(entity: Entity): Touched[] {
    const all: Touched[] = []
    for (const [id, { before, now }] of this.slots.get(entity.name) ?? []) {
      if (before !== now) all.push({ id, before, now })
    }
    return all
  }

  private slot(entity: Entity, id: string): Slot {
    const slot = this.slots.get(entity.name)?.get(id)
    if (slot === undefined) throw new Error(`${entity.name} ${id} was not loaded`)
    return slot
  }
}
