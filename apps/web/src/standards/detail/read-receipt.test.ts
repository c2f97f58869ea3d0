import { type Receipt, receiptHash, verifyReceipt } from "@phocap/engine"
import { expect, test } from "vitest"
import { readReceipt } from "./read-receipt.ts"

const body: Omit<Receipt, "hash"> = {
  format: "phocap-receipt/1",
  engine: 1,
  unit: { province: "Huế", code: "19753", name: "An Hòa" },
  year: 2026,
  date: "2026-09-30",
  ground: { area: "normal", document: null },
  people: { count: 12, hash: "00" },
  law: {},
  choices: {},
  verdicts: [],
}
const receipt: Receipt = { ...body, hash: receiptHash(body) }

test("a receipt survives the file, and one changed digit shows", () => {
  const read = readReceipt(JSON.stringify(receipt, null, 2))
  if (read === undefined) throw new Error("not read")
  expect(verifyReceipt(read, receipt)).toEqual({ intact: true, replayed: true, differences: [] })
  const forged = readReceipt(JSON.stringify({ ...receipt, people: { count: 13, hash: "00" } }))
  if (forged === undefined) throw new Error("not read")
  expect(verifyReceipt(forged, receipt)).toEqual({ intact: false, replayed: false, differences: ["people"] })
})

test("anything else is not a receipt", () => {
  for (const text of [
    "",
    "không",
    "[]",
    "null",
    '{"format":"phocap-receipt/1"}',
    JSON.stringify({ ...body }),
  ]) {
    expect(readReceipt(text)).toBeUndefined()
  }
})
