/** A text column as numbers: `index[i]` points into `dictionary`, −1 is nothing written. */
export interface DictionaryColumn {
  readonly index: Int32Array
  readonly dictionary: readonly string[]
}

/**
 * The records of one unit and round as columns, in the order in which lists are shown. Numbers are those of
 * `PersonRecord`; −1 stands for null, booleans are 0 and 1. Only what the tables and verdicts depend on is here.
 */
export interface RecordColumns {
  readonly size: number
  /** 16 bytes a person: the binary UUIDs. */
  readonly idBytes: Uint8Array
  /** By field name of `PersonRecord` (those with `engine: true` in `personFields`, apart from id and texts). */
  readonly columns: Readonly<Record<string, Int16Array>>
  readonly schoolCode: DictionaryColumn
  readonly homeProvince: DictionaryColumn
  readonly religion: DictionaryColumn
  readonly hamlet: DictionaryColumn
}

const hexes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

/** The id of the person at `index`, in text. */
export function idAt(columns: Pick<RecordColumns, "idBytes">, index: number): string {
  let hex = ""
  for (let i = index * 16; i < index * 16 + 16; i++) hex += hexes[columns.idBytes[i]!]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
