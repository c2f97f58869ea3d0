import { crc32, deflateRawSync } from "node:zlib"

export interface TestEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the directory claims instead of the truth. */
  readonly claimedSize?: number
  readonly encrypted?: boolean
  readonly method?: number
}

function header(length: number, fields: readonly [offset: number, size: 2 | 4, value: number][]): Buffer {
  const bytes = Buffer.alloc(length)
  for (const [offset, size, value] of fields) bytes.writeUIntLE(value, offset, size)
  return bytes
}

/** A zip, honest or not, made by hand so that tests can lie in every field. */
export function makeZip(entries: readonly TestEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedSize, encrypted = false, method = 8 } of entries) {
    const data = Buffer.from(content)
    const packed = method === 8 ? deflateRawSync(data, { level: data.length > 1_000_000 ? 1 : 9 }) : data
    const fileName = Buffer.from(name)
    const size = claimedSize ?? data.length
    const flags = 0x0800 | (encrypted ? 1 : 0)
    const shared: [number, 2 | 4, number][] = [
      [0, 2, 20],
      [2, 2, flags],
      [4, 2, method],
      [8, 2, 0x21],
      [10, 4, crc32(data)],
      [14, 4, packed.length],
      [18, 4, size],
      [22, 2, fileName.length],
    ]
    const at = (by: number) => shared.map(([o, s, v]): [number, 2 | 4, number] => [o + by, s, v])
    const local = header(30, [[0, 4, 0x04034b50], ...at(4)])
    parts.push(local, fileName, packed)
    directory.push(header(46, [[0, 4, 0x02014b50], ...at(6), [42, 4, offset]]), fileName)
    offset += local.length + fileName.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = header(22, [
    [0, 4, 0x06054b50],
    [8, 2, entries.length],
    [10, 2, entries.length],
    [12, 4, central.length],
    [16, 4, offset],
  ])
  return Buffer.concat([...parts, central, end])
}
