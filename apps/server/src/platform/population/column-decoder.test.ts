import fc from "fast-check"
import { expect, test } from "vitest"
import { ColumnDecoder, type RowLayout } from "./column-decoder.ts"

const layout: RowLayout = { uuids: ["id"], numbers: ["grade", "repeated"], texts: ["schoolCode", "hamlet"] }

interface Row {
  readonly id: Uint8Array
  readonly grade: number | null
  readonly repeated: boolean | null
  readonly schoolCode: string | null
  readonly hamlet: string | null
}

/** Bytes as COPY … (FORMAT binary) writes them, by PostgreSQL's documentation of the format. */
function encode(rows: readonly Row[]): Buffer {
  const field = (bytes: Uint8Array | null) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(bytes === null ? -1 : bytes.length)
    return bytes === null ? length : Buffer.concat([length, bytes])
  }
  const int2 = (value: number) => {
    const bytes = Buffer.alloc(2)
    bytes.writeInt16BE(value)
    return bytes
  }
  const parts: Uint8Array[] = [Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]
  for (const { id, grade, repeated, schoolCode, hamlet } of rows) {
    const text = (value: string | null) => field(value === null ? null : Buffer.from(value))
    parts.push(int2(5), field(id), field(grade === null ? null : int2(grade)))
    parts.push(
      field(repeated === null ? null : Buffer.from([repeated ? 1 : 0])),
      text(schoolCode),
      text(hamlet),
    )
  }
  return Buffer.concat([...parts, int2(-1)])
}

const row: fc.Arbitrary<Row> = fc.record({
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  grade: fc.option(fc.integer({ min: -32768, max: 32767 })),
  repeated: fc.option(fc.boolean()),
  schoolCode: fc.option(fc.constantFrom("", "T1", "T2", "2270810")),
  hamlet: fc.option(fc.string({ unit: "grapheme", maxLength: 40 })),
})

test("rows are the same wherever the bytes are cut", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.array(fc.nat(200), { minLength: 1 }), (rows, sizes) => {
      const bytes = encode(rows)
      const decoder = new ColumnDecoder(layout)
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = 1 + (sizes[i % sizes.length] ?? 0)
        decoder.push(bytes.subarray(at, at + size))
        at += size
      }
      const columns = decoder.finish()
      const text = (column: (typeof columns.texts)[string] | undefined) =>
        Array.from(column?.index ?? [], (i) => column?.dictionary[i] ?? null)
      expect(columns.size).toBe(rows.length)
      expect([...(columns.uuids.id ?? [])]).toEqual(rows.flatMap(({ id }) => [...id]))
      expect([...(columns.numbers.grade ?? [])]).toEqual(rows.map(({ grade }) => grade ?? -1))
      expect([...(columns.numbers.repeated ?? [])]).toEqual(
        rows.map(({ repeated: r }) => (r === null ? -1 : Number(r))),
      )
      expect(text(columns.texts.schoolCode)).toEqual(rows.map(({ schoolCode }) => schoolCode))
      expect(text(columns.texts.hamlet)).toEqual(rows.map(({ hamlet }) => hamlet))
      const words = columns.texts.hamlet?.dictionary ?? []
      expect(new Set(words).size).toBe(words.length)
    }),
  )
})

test("a stream that breaks off is an error, never a smaller commune", () => {
  const bytes = encode([
    { id: new Uint8Array(16), grade: 1, repeated: true, schoolCode: "T1", hamlet: "Tổ 1" },
    { id: new Uint8Array(16), grade: 1, repeated: true, schoolCode: "T1", hamlet: "Tổ 1" },
  ])
  for (const end of [0, 10, 40, bytes.length - 3, bytes.length - 2]) {
    const decoder = new ColumnDecoder(layout)
    decoder.push(bytes.subarray(0, end))
    expect(() => decoder.finish()).toThrow(RangeError)
  }
})

test("nobody is lost where the columns grow", () => {
  const rows = Array.from({ length: 9000 }, (_, i): Row => {
    const id = new Uint8Array(16)
    new DataView(id.buffer).setUint32(12, i)
    return { id, grade: (i % 12) + 1, repeated: i % 7 === 0, schoolCode: `T${i % 5}`, hamlet: null }
  })
  const decoder = new ColumnDecoder(layout)
  decoder.push(encode(rows))
  const { size, numbers } = decoder.finish()
  expect(size).toBe(rows.length)
  expect([...(numbers.grade ?? [])]).toEqual(rows.map((one) => one.grade))
  expect([...(numbers.repeated ?? [])]).toEqual(rows.map((one) => Number(one.repeated)))
})
