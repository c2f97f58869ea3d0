import type { Commune } from "../platform/population/commune.ts"

/** Place of a person in the commune's lists; undefined when the commune in memory does not have the person. */
export function indexOfPerson({ records }: Commune, id: string): number | undefined {
  const wanted = Buffer.from(id.replaceAll("-", ""), "hex")
  const all = Buffer.from(records.idBytes.buffer, records.idBytes.byteOffset, records.idBytes.byteLength)
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    if (at % 16 === 0) return at / 16
  }
  return undefined
}
