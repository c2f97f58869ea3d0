import { type Household, type PersonRecord, personFields } from "@phocap/core"
import type { DictionaryColumn, RecordColumns } from "./record-columns.ts"

const numericFields = personFields.filter(
  (field) => field.engine && field.kind !== "text" && field.kind !== "id",
)

function dictionaryColumn(values: readonly (string | null)[]): DictionaryColumn {
  const known = new Map<string, number>()
  const index = new Int32Array(values.length).fill(-1)
  values.forEach((value, i) => {
    if (value === null) return
    const at = known.get(value) ?? known.size
    known.set(value, at)
    index[i] = at
  })
  return { index, dictionary: [...known.keys()] }
}

/** The same columns as the database gives, from whole records: for the browser, previews, scenarios and tests. */
export function columnsFromRecords(
  people: readonly PersonRecord[],
  households: ReadonlyMap<string, Pick<Household, "hamlet">>,
): RecordColumns {
  const idBytes = new Uint8Array(people.length * 16)
  people.forEach((person, i) => {
    const hex = person.id.replaceAll("-", "")
    for (let b = 0; b < 16; b++) idBytes[i * 16 + b] = Number.parseInt(hex.slice(b * 2, b * 2 + 2), 16)
  })
  const columns: Record<string, Int16Array> = {}
  for (const field of numericFields) {
    columns[field.name] = Int16Array.from(people, (person) => {
      const value = person[field.name]
      return value === null ? -1 : Number(value)
    })
  }
  return {
    size: people.length,
    idBytes,
    columns,
    schoolCode: dictionaryColumn(people.map((person) => person.schoolCode)),
    homeProvince: dictionaryColumn(people.map((person) => person.homeProvince)),
    religion: dictionaryColumn(people.map((person) => person.religion)),
    hamlet: dictionaryColumn(people.map((person) => households.get(person.householdId)?.hamlet ?? null)),
  }
}
