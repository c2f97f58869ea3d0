import { once } from "node:events"
import type { Writable } from "node:stream"
import { crc32, createDeflateRaw } from "node:zlib"
import { spreadsheetError } from "../spreadsheet-error.ts"

interface Written {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
}

/** Size known only afterwards (bit 3), names in UTF-8 (bit 11). */
const flags = 0x0808
/** 1 January 1980, the zip format's first day: the same content makes the same bytes. */
const dosDate = 0x0021
const limit = 0xffff_ffff

function common(entry: Pick<Written, "crc" | "packed" | "unpacked" | "name">): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(flags, 2)
  bytes.writeUInt16LE(8, 4)
  bytes.writeUInt16LE(0, 6)
  bytes.writeUInt16LE(dosDate, 8)
  bytes.writeUInt32LE(entry.crc, 10)
  bytes.writeUInt32LE(entry.packed, 14)
  bytes.writeUInt32LE(entry.unpacked, 18)
  bytes.writeUInt16LE(entry.name.length, 22)
  return bytes
}

function signed(signature: number, ...rest: Buffer[]): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature, 0)
  return Buffer.concat([bytes, ...rest])
}

/** Writes a zip to a stream, entry after entry, holding none of them in memory. No zip64: entries stay below 4 GB. */
export class ZipWriter {
  readonly #to: Writable
  readonly #entries: Written[] = []
  #offset = 0
  #failure: Error | null = null

  constructor(to: Writable) {
    this.#to = to
    to.on("error", (error) => {
      this.#failure = error
    })
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#failure) throw this.#failure
    this.#offset += bytes.length
    if (this.#offset > limit) throw spreadsheetError("spreadsheet-too-large", "trên 4 GB")
    if (!this.#to.write(bytes)) await once(this.#to, "drain")
  }

  /** Adds one file from its text. */
  async add(path: string, text: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const name = Buffer.from(path)
    const offset = this.#offset
    await this.#write(
      Buffer.concat([signed(0x04034b50, common({ crc: 0, packed: 0, unpacked: 0, name })), name]),
    )
    const start = this.#offset
    let crc = 0
    let unpacked = 0
    const deflate = createDeflateRaw({ level: 6, chunkSize: 1 << 16 })
    const draining = (async () => {
      for await (const chunk of deflate) await this.#write(chunk)
    })()
    // Observed below; without this a failure while text is still being made would count as unhandled.
    draining.catch(() => undefined)
    try {
      for await (const piece of text) {
        const bytes = Buffer.from(piece)
        crc = crc32(bytes, crc)
        unpacked += bytes.length
        if (!deflate.write(bytes)) await Promise.race([once(deflate, "drain"), draining])
      }
      deflate.end()
      await draining
    } finally {
      deflate.destroy()
    }
    if (unpacked > limit) throw spreadsheetError("spreadsheet-too-large", "trên 4 GB")
    const entry = { name, offset, crc, packed: this.#offset - start, unpacked }
    this.#entries.push(entry)
    await this.#write(signed(0x08074b50, common(entry).subarray(10, 22)))
  }

  /** Writes the directory and ends the stream; resolves when everything has been handed over. */
  async end(): Promise<void> {
    const start = this.#offset
    for (const entry of this.#entries) {
      const tail = Buffer.alloc(14)
      tail.writeUInt32LE(entry.offset, 10)
      const made = Buffer.from([20, 0])
      await this.#write(signed(0x02014b50, made, common(entry), tail, entry.name))
    }
    const closing = Buffer.alloc(18)
    closing.writeUInt16LE(this.#entries.length, 4)
    closing.writeUInt16LE(this.#entries.length, 6)
    closing.writeUInt32LE(this.#offset - start, 8)
    closing.writeUInt32LE(start, 12)
    await this.#write(signed(0x06054b50, closing))
    this.#to.end()
    if (!this.#to.writableFinished) await once(this.#to, "finish")
  }
}
