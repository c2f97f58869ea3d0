import type { BatchKind } from "../database/index.ts"
import type { Json } from "./canonical-json.ts"
import type { EntityName, EntityValues } from "./entities.ts"

interface Create<E extends EntityName> {
  readonly action: "create"
  readonly entity: E
  readonly id: string
  readonly value: EntityValues[E]
}

/**
 * One field. In `values` and `conditions` of a report a dotted path names the key: `values.teacher_total`; null there
 * takes the key away. `old` is what the writer saw.
 */
interface SetField<E extends EntityName> {
  readonly action: "set"
  readonly entity: E
  readonly id: string
  readonly field: string
  readonly old: Json
  readonly new: Json
}

interface Remove<E extends EntityName> {
  readonly action: "remove"
  readonly entity: E
  readonly id: string
  /** The whole record as the writer saw it. */
  readonly old: EntityValues[E]
}

/** One change of one record; `id` is the school's code for a school. */
export type Change = {
  [E in EntityName]: Create<E> | SetField<E> | Remove<E>
}[EntityName]

/** `roundYear` of a batch about what no round holds, such as a directive and its tasks: no round is asked for or locked. */
export const outsideRounds = 0

/** What one person does at once. Ids and time come from the caller, who may send the same batch again. */
export interface Batch {
  readonly provinceCode: string
  readonly unitCode: string
  /** The round of the records; `outsideRounds` for records that belong to the unit as such. */
  readonly roundYear: number
  /** UUID; the same batch sent twice is applied once. */
  readonly batchId: string
  readonly kind: BatchKind
  readonly actor: string
  readonly device?: string | null
  readonly reason?: string | null
  /** Instant of the maker's clock, ISO 8601. */
  readonly at: string
  /** The batch that this one takes back. */
  readonly undoes?: string | null
  /** In order: a household before its people. May be a stream of any length. */
  readonly changes: Iterable<Change> | AsyncIterable<Change>
}

/**
 * Why a change was not written: `changed` another value stands than the writer saw; `exists` the id is taken by another
 * record; `missing` the record is not there; `no-household` the person's household is not there; `occupied` the
 * household still has people.
 */
export type ConflictCause = "changed" | "exists" | "missing" | "no-household" | "occupied"

/** A change that was not written, kept for a person to settle. Place in the batch: `ordinal`, from 0. */
export interface Conflict {
  readonly ordinal: number
  readonly entity: EntityName
  readonly id: string
  readonly action: Change["action"]
  readonly field: string | null
  readonly cause: ConflictCause
  /** What the writer saw, what stands, what the writer wanted; null is nothing. */
  readonly expected: Json
  readonly found: Json
  readonly proposed: Json
}

export interface Applied {
  readonly batchId: string
  /** Changes written. */
  readonly applied: number
  /** Changes that already stood so. */
  readonly unchanged: number
  readonly conflictCount: number
  /** The first `conflictsReturned` of them; all are in the table `conflict`. */
  readonly conflicts: readonly Conflict[]
  readonly dataVersion: number
}

export const conflictsReturned = 1000
