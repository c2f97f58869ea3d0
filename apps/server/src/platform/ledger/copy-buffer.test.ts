import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { openEmptyTestDatabase } from "../database/testing/test-database.ts"
import { CopyBuffer } from "./copy-buffer.ts"

const db = await openEmptyTestDatabase()
afterAll(() => db.close())

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }).filter((value) => !value.includes("\0")),
  fc.string({ unit: fc.constantFrom("\\", "\t", "\n", "\r", "N", ".", "a", "ễ"), maxLength: 200 }),
  fc.constantFrom("", "\\N", "\\.", "null"),
)
const row = fc.tuple(
  fc.option(text),
  fc.option(fc.oneof(fc.integer(), fc.integer({ min: -10, max: 10_010 }))),
  fc.option(fc.boolean()),
  fc.option(text),
)

test("what is loaded is what was added, whatever signs it holds", async () => {
  const client = await db.pool.connect()
  await client.query("CREATE TEMP TABLE loaded (at serial, a text, n int, b boolean, c text)")
  const buffer = new CopyBuffer()
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 60 }), async (rows) => {
        await client.query("TRUNCATE loaded")
        for (const values of rows) {
          for (const value of values) buffer.add(value)
          buffer.endRow()
        }
        await buffer.load(client, "loaded", ["a", "n", "b", "c"])
        const found = await client.query({
          text: "SELECT a, n, b, c FROM loaded ORDER BY at",
          rowMode: "array",
        })
        expect(found.rows).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  } finally {
    client.release(true)
  }
})

test("a value that the table refuses is an error, and the connection lives on", async () => {
  const client = await db.pool.connect()
  try {
    await client.query("CREATE TEMP TABLE small (n smallint)")
    const buffer = new CopyBuffer()
    for (let i = 0; i < 100_000; i++) {
      buffer.add(i === 10 ? 99_999 : 1)
      buffer.endRow()
    }
    await expect(buffer.load(client, "small", ["n"])).rejects.toMatchObject({ code: "22003" })
    expect((await client.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }])
    buffer.add(7)
    buffer.endRow()
    await buffer.load(client, "small", ["n"])
    expect((await client.query("SELECT n FROM small")).rows).toEqual([{ n: 7 }])
  } finally {
    client.release(true)
  }
})
