import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex } from "@noble/hashes/utils.js"
import type { Facts } from "../facts/facts.ts"
import { factNames } from "../facts/vocabulary.ts"

function compareIds(bytes: Uint8Array, a: number, b: number): number {
  for (let k = 0; k < 16; k++) {
    const difference = bytes[a * 16 + k]! - bytes[b * 16 + k]!
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * SHA-256 over the facts of everybody, ordered by id and independent of the order in which they were read: one row is
 * the 16 bytes of the id and each fact of the vocabulary as a big-endian 16-bit number.
 */
export function inputHash(facts: Facts): string {
  const order = Array.from({ length: facts.size }, (_, i) => i)
  order.sort((a, b) => compareIds(facts.records.idBytes, a, b))
  const width = 16 + factNames.length * 2
  const rows = new Uint8Array(facts.size * width)
  const view = new DataView(rows.buffer)
  const columns = factNames.map((name) => facts.columns[name]!)
  order.forEach((person, at) => {
    rows.set(facts.records.idBytes.subarray(person * 16, person * 16 + 16), at * width)
    for (let c = 0; c < columns.length; c++) view.setInt16(at * width + 16 + c * 2, columns[c]![person]!)
  })
  return bytesToHex(sha256(rows))
}
