import { Readable } from "node:stream"
import { crc32, createInflateRaw } from "node:zlib"
import { PhocapError } from "@phocap/core"
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl"
import { spreadsheetError } from "../spreadsheet-error.ts"
import { megabytes, type SpreadsheetLimits } from "../spreadsheet-limits.ts"
import { type RandomAccess, readRange } from "./byte-source.ts"

class SourceReader extends RandomAccessReader {
  readonly #source: RandomAccess
  constructor(source: RandomAccess) {
    super()
    this.#source = source
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(readRange(this.#source, start, end), { objectMode: false })
  }
  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#source.read(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset)
        done(bytes.length < length ? new Error("unexpected EOF") : null)
      },
      (error: Error) => done(error),
    )
  }
}

/** Says what yauzl found wrong; its messages are English and stable. */
function translated(error: unknown): PhocapError {
  if (error instanceof PhocapError) return error
  const message = error instanceof Error ? error.message : String(error)
  if (/end of central directory|unexpected eof|truncated|beyond end of file/i.test(message)) {
    return spreadsheetError("spreadsheet-truncated")
  }
  if (/invalid relative path|absolute path|invalid characters in filename/i.test(message)) {
    return spreadsheetError("spreadsheet-unsafe-entry")
  }
  return spreadsheetError("spreadsheet-damaged", "không giải nén được")
}

/** A zip opened for reading, its directory checked against the limits before anything is unpacked. */
export class ZipArchive {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #limits: SpreadsheetLimits

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: SpreadsheetLimits) {
    this.#zip = zip
    this.#entries = entries
    this.#limits = limits
  }

  static async open(source: RandomAccess, limits: SpreadsheetLimits): Promise<ZipArchive> {
    try {
      const options = { autoClose: false, lazyEntries: true, validateEntrySizes: false }
      const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, options)
      const entries = new Map<string, Entry>()
      let unpacked = 0
      let count = 0
      for await (const entry of zip.eachEntry()) {
        if (++count > limits.maxEntries) {
          throw spreadsheetError("spreadsheet-too-many-entries", `trên ${limits.maxEntries}`)
        }
        if (entry.isEncrypted()) throw spreadsheetError("spreadsheet-password")
        unpacked += entry.uncompressedSize
        entries.set(entry.fileName.toLowerCase(), entry)
        const dense = entry.uncompressedSize > limits.ratioFreeBytes
        if (dense && entry.uncompressedSize > entry.compressedSize * limits.maxRatio) {
          throw spreadsheetError("spreadsheet-bomb", `${megabytes(entry.uncompressedSize)} trong một phần`)
        }
      }
      if (unpacked > limits.maxUnpackedBytes) throw spreadsheetError("spreadsheet-bomb", megabytes(unpacked))
      return new ZipArchive(zip, entries, limits)
    } catch (error) {
      throw translated(error)
    }
  }

  /** Names as in the file, lower case. */
  get names(): Iterable<string> {
    return this.#entries.keys()
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** Unpacked size of an entry as the directory gives it, in bytes. */
  size(name: string): number {
    return this.#entries.get(name.toLowerCase())?.uncompressedSize ?? 0
  }

  /** The unpacked bytes of one entry. Fails as soon as they exceed what the directory promised, or do not match it. */
  async *chunks(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name.toLowerCase())
    if (!entry) throw spreadsheetError("spreadsheet-damaged", `thiếu phần “${name}” bên trong`)
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      throw spreadsheetError("spreadsheet-damaged", "dùng kiểu nén lạ")
    }
    let packed: Readable | null = null
    let stream: Readable | null = null
    let size = 0
    let crc = 0
    try {
      packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false })
      stream = entry.compressionMethod === 8 ? inflate(packed) : packed
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        size += chunk.length
        if (size > entry.uncompressedSize) {
          const tooMuch = size > this.#limits.ratioFreeBytes ? "spreadsheet-bomb" : "spreadsheet-damaged"
          throw spreadsheetError(tooMuch, "kích thước thật lớn hơn kích thước khai báo")
        }
        crc = crc32(chunk, crc)
        yield chunk
      }
      if (size !== entry.uncompressedSize || crc !== entry.crc32) {
        throw spreadsheetError("spreadsheet-damaged", "nội dung không khớp mã kiểm tra")
      }
    } catch (error) {
      throw translated(error)
    } finally {
      packed?.destroy()
      stream?.destroy()
    }
  }

  /** One entry as text, refused when it unpacks to more than `limit` bytes. */
  async text(name: string, limit: number): Promise<string> {
    if (this.size(name) > limit) throw spreadsheetError("spreadsheet-bomb", megabytes(this.size(name)))
    const chunks: Uint8Array[] = []
    for await (const chunk of this.chunks(name)) chunks.push(chunk)
    return decodeXml(Buffer.concat(chunks))
  }
}

function inflate(packed: Readable): Readable {
  const unpacked = createInflateRaw({ chunkSize: 1 << 17 })
  packed.on("error", (error) => unpacked.destroy(error))
  return packed.pipe(unpacked)
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodeXml(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (!utf16) return new TextDecoder("utf-8").decode(bytes)
  return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes)
}
