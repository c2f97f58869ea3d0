import { unzlibSync } from "fflate"

/** An object of a PDF: names as `/Name`, strings as they stand between their brackets, references by number. */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly text: string }
  | { readonly reference: number }
  | readonly PdfValue[]
  | PdfDictionary
export interface PdfDictionary {
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfObject {
  readonly number: number
  readonly value: PdfValue
  /** Bytes of its stream as they stand in the file; null where it has none. */
  readonly stream: Uint8Array | null
}

export interface PdfObjects {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: PdfDictionary
}

const latin = new TextDecoder("latin1")
const space = /[\s\0]/

/** Reads values one after another; enough of the syntax for files that are written with a plain table of objects. */
class Reader {
  private readonly file: string
  at: number

  constructor(file: string, at: number) {
    this.file = file
    this.at = at
  }

  skip(): void {
    while (space.test(this.file[this.at] ?? "x")) this.at++
  }

  is(word: string): boolean {
    this.skip()
    if (!this.file.startsWith(word, this.at)) return false
    this.at += word.length
    return true
  }

  value(): PdfValue {
    if (this.is("<<")) return this.dictionary()
    if (this.is("[")) {
      const items: PdfValue[] = []
      while (!this.is("]")) items.push(this.value())
      return items
    }
    if (this.is("(")) return { text: this.literal() }
    if (this.is("<")) return { text: this.until(/>/) }
    if (this.is("/")) return { name: this.word() }
    const word = this.word()
    if (word === "true" || word === "false") return word === "true"
    if (word === "null") return null
    const reference = /^\s+\d+\s+R(?![A-Za-z])/.exec(this.file.slice(this.at, this.at + 24))
    if (reference !== null && /^\d+$/.test(word)) {
      this.at += reference[0].length
      return { reference: Number(word) }
    }
    if (Number.isNaN(Number(word)) || word === "") throw new Error(`no value at ${this.at}: ${word}`)
    return Number(word)
  }

  private dictionary(): PdfDictionary {
    const entries = new Map<string, PdfValue>()
    while (!this.is(">>")) {
      if (!this.is("/")) throw new Error(`no key at ${this.at}`)
      entries.set(this.word(), this.value())
    }
    return { entries }
  }

  private word(): string {
    const start = this.at
    while (!/[\s\0()<>[\]{}/%]/.test(this.file[this.at] ?? " ")) this.at++
    return this.file.slice(start, this.at)
  }

  private until(end: RegExp): string {
    const start = this.at
    while (!end.test(this.file[this.at] ?? ">")) this.at++
    return this.file.slice(start, this.at++)
  }

  private literal(): string {
    const start = this.at
    for (let open = 1; open > 0; this.at++) {
      const sign = this.file[this.at]
      if (sign === undefined) throw new Error("a string is not closed")
      if (sign === "\\") this.at++
      else if (sign === "(") open++
      else if (sign === ")") open--
    }
    return this.file.slice(start, this.at - 1)
  }
}

/** All objects that the table at the end of the file names. Throws where the file is not put together so. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects {
  const file = latin.decode(bytes)
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1] ?? Number.NaN)
  if (!file.startsWith("xref", table)) throw new Error("the file does not end with a table of objects")
  const reader = new Reader(file, file.indexOf("trailer", table) + "trailer".length)
  const trailer = reader.value() as PdfDictionary
  const objects = new Map<number, PdfObject>()
  const rows = file.slice(table, file.indexOf("trailer", table)).matchAll(/^(\d{10}) \d{5} n/gm)
  for (const [, row] of rows) {
    const object = new Reader(file, Number(row))
    const number = Number(
      /^\s*(\d+) \d+ obj/.exec(file.slice(Number(row), Number(row) + 30))?.[1] ?? Number.NaN,
    )
    object.at = file.indexOf("obj", Number(row)) + 3
    const value = object.value()
    const end = object.is("stream")
    if (end) object.at += file[object.at] === "\r" ? 2 : 1
    const length = end && isDictionary(value) ? value.entries.get("Length") : undefined
    const stream = typeof length === "number" ? bytes.subarray(object.at, object.at + length) : null
    objects.set(number, { number, value, stream })
  }
  return { objects, trailer }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "entries" in value
}

/** A stream as it reads once it is unpacked. */
export function unpacked({ value, stream }: PdfObject): Uint8Array {
  if (stream === null) return new Uint8Array()
  const filter = isDictionary(value) ? value.entries.get("Filter") : undefined
  const isPacked = typeof filter === "object" && filter !== null && "name" in filter
  return isPacked && filter.name === "FlateDecode" ? unzlibSync(stream) : stream
}
