import type { DictionaryColumn, RecordColumns } from "./record-columns.ts"

/** What the engine needs to know of a school in order to place its pupils. */
export interface SchoolPlace {
  readonly unitCode: string | null
  readonly provinceCode: string
  readonly system: number
}

/** The frame in which a record becomes facts. */
export interface FactContext {
  /** Round year Y: age is Y − birth year. */
  readonly year: number
  readonly provinceCode: string
  readonly unitCode: string
  readonly schools: ReadonlyMap<string, SchoolPlace>
}

/** One row of small integers a person, held as columns by fact name; see `vocabulary.ts` for names and values. */
export interface Facts {
  readonly size: number
  readonly year: number
  readonly columns: Readonly<Record<string, Int16Array | Int32Array>>
  readonly hamlet: DictionaryColumn
  readonly school: DictionaryColumn
  readonly records: Pick<RecordColumns, "idBytes">
}
