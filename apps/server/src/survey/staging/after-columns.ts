import { type PersonRecord, personFields } from "@phocap/core"
import { type DictionaryColumn, idAt, type RecordColumns } from "@phocap/engine"

const numericFields = personFields.filter(
  (field) => field.engine && field.kind !== "text" && field.kind !== "id",
)
const numericNames = numericFields.map((field) => field.name)
const numeric: ReadonlySet<string> = new Set(numericNames)
const textual = ["schoolCode", "homeProvince", "religion"] as const
type Textual = (typeof textual)[number]

/** A column that grows at its end, at two bytes a row: plain arrays of a hundred thousand rows would be four times that. */
class GrowingColumn {
  #values = new Int16Array(256)
  #size = 0

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Int16Array(this.#size * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#size++] = value
  }

  get values(): Int16Array {
    return this.#values.subarray(0, this.#size)
  }
}

const asNumber = (value: unknown) => (value === null || value === undefined ? -1 : Number(value))

/**
 * The columns of a register as they would stand after an import, gathered row by row without holding a record. Order and
 * hamlets are not kept: verdicts do not depend on them.
 */
export class AfterColumns {
  readonly #added = numericNames.map(() => new GrowingColumn())
  readonly #addedTexts: Record<Textual, (string | null)[]> = {
    schoolCode: [],
    homeProvince: [],
    religion: [],
  }
  readonly #changes = new Map<string, [field: string, value: unknown][]>()
  #size = 0

  /** A new person. */
  add(person: PersonRecord): void {
    this.#size++
    for (let c = 0; c < numericNames.length; c++) this.#added[c]!.push(asNumber(person[numericNames[c]!]))
    for (const name of textual) this.#addedTexts[name].push(person[name])
  }

  /** A field of a stored person; fields that figures do not depend on are passed over. */
  change(id: string, field: string, value: unknown): void {
    if (!numeric.has(field) && !(textual as readonly string[]).includes(field)) return
    const changes = this.#changes.get(id)
    if (changes === undefined) this.#changes.set(id, [[field, value]])
    else changes.push([field, value])
  }

  /** The columns before with everything gathered done to them; those before stay as they are. */
  build(before: RecordColumns): RecordColumns {
    const size = before.size + this.#size
    const columns: Record<string, Int16Array> = {}
    numericNames.forEach((name, c) => {
      const column = new Int16Array(size)
      column.set(before.columns[name] ?? [])
      column.set(this.#added[c]!.values, before.size)
      columns[name] = column
    })
    const texts = {
      schoolCode: extend(before.schoolCode, this.#addedTexts.schoolCode),
      homeProvince: extend(before.homeProvince, this.#addedTexts.homeProvince),
      religion: extend(before.religion, this.#addedTexts.religion),
    }
    for (let i = 0; this.#changes.size > 0 && i < before.size; i++) {
      for (const [field, value] of this.#changes.get(idAt(before, i)) ?? []) {
        const column = columns[field]
        if (column !== undefined) column[i] = asNumber(value)
        else texts[field as Textual].set(i, value as string | null)
      }
    }
    const idBytes = new Uint8Array(size * 16)
    idBytes.set(before.idBytes)
    const hamlet = new Int32Array(size).fill(-1)
    hamlet.set(before.hamlet.index)
    return {
      size,
      idBytes,
      columns,
      schoolCode: texts.schoolCode.column,
      homeProvince: texts.homeProvince.column,
      religion: texts.religion.column,
      hamlet: { index: hamlet, dictionary: before.hamlet.dictionary },
    }
  }
}

/** A dictionary column with more rows behind it, and a way to set one. */
function extend(before: DictionaryColumn, added: readonly (string | null)[]) {
  const dictionary = [...before.dictionary]
  const places = new Map(dictionary.map((text, at) => [text, at]))
  const index = new Int32Array(before.index.length + added.length).fill(-1)
  index.set(before.index)
  const set = (i: number, text: string | null) => {
    if (text === null) {
      index[i] = -1
      return
    }
    const at = places.get(text) ?? dictionary.push(text) - 1
    places.set(text, at)
    index[i] = at
  }
  added.forEach((text, i) => {
    set(before.index.length + i, text)
  })
  return { column: { index, dictionary }, set }
}
