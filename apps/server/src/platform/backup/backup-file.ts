import { randomBytes, scrypt } from "node:crypto"
import { createReadStream } from "node:fs"
import { type FileHandle, open } from "node:fs/promises"
import { PassThrough, Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import { PhocapError } from "@phocap/core"
import { decryptFrames, encryptFrames, tornBackup } from "./frames.ts"
import { type DumpRecord, decodeRecords, encodeRecords } from "./records.ts"

const magic = "PHOCAP-BACKUP-1\n"

/** What stands in clear at the head of a backup: when it was made, and how its key follows from the passphrase. */
interface BackupHeader {
  readonly at: string
  readonly salt: string
  /** Cost of scrypt (RFC 7914): 32 MB and a tenth of a second for each guess. */
  readonly cost: number
}

const cost = 32_768

/** Bytes that (un)packing gives at a time. */
const chunkSize = 128 * 1024

/** The key of a file. The salt is the file's own, so no key is used twice. */
function deriveKey(passphrase: string, header: BackupHeader): Promise<Buffer> {
  const salt = Buffer.from(header.salt, "base64")
  const options = { N: header.cost, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFC"), salt, 32, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}

/** Writes records into an open file: packed, encrypted, and on the disk when this returns. */
export async function writeBackupFile(
  file: FileHandle,
  records: AsyncIterable<DumpRecord>,
  passphrase: string,
  at: string,
): Promise<void> {
  const header: BackupHeader = { at, salt: randomBytes(16).toString("base64"), cost }
  const head = Buffer.from(`${magic}${JSON.stringify(header)}\n`)
  const key = await deriveKey(passphrase, header)
  const packed = createGzip({ level: 1, chunkSize })
  const packing = pipeline(Readable.from(encodeRecords(records)), packed)
  // Heard below; until then a failure must not be taken for one that nobody hears.
  packing.catch(() => undefined)
  await file.write(head)
  try {
    for await (const frame of encryptFrames(packed, key, head)) await file.write(frame)
  } catch (error) {
    packed.destroy()
    await packing.catch(() => undefined)
    throw error
  }
  await packing
  await file.sync()
}

/** The records of a backup. @throws PhocapError `backup.missing`, `backup.format`, `backup.torn`, `backup.passphrase` */
export async function* readBackupFile(path: string, passphrase: string): AsyncGenerator<DumpRecord> {
  const { header, head } = await readBackupHeader(path)
  const key = await deriveKey(passphrase, header)
  const source = createReadStream(path, { start: head.length })
  const plain = new PassThrough()
  const unpacked = createGunzip({ chunkSize })
  const reading = pipeline(Readable.from(decryptFrames(source, key, head)), plain)
  const unpacking = pipeline(plain, unpacked)
  for (const work of [reading, unpacking]) work.catch(() => undefined)
  try {
    yield* decodeRecords(unpacked)
    await reading
  } catch (error) {
    // What went wrong first is what counts: a frame that does not open, else packed bytes that do not unpack.
    const first = await reading.then(() => undefined).catch((reason: unknown) => reason)
    if (first instanceof PhocapError) throw first
    throw error instanceof PhocapError || !isPackingError(error) ? error : tornBackup()
  } finally {
    source.destroy()
    unpacked.destroy()
    plain.destroy()
  }
}

const isPackingError = (error: unknown) =>
  error instanceof Error && "code" in error && /^(Z_|ERR_STREAM_PREMATURE_CLOSE)/.test(String(error.code))

/** The head of a backup, without opening it. @throws PhocapError `backup.missing`, `backup.format` */
export async function readBackupHeader(path: string): Promise<{ header: BackupHeader; head: Buffer }> {
  const file = await open(path, "r").catch(() => {
    throw new PhocapError("backup.missing", `Không đọc được tệp ${path}.`, "Kiểm tra đường dẫn.", 404)
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0)
    const text = buffer.subarray(0, bytesRead).toString("latin1")
    const end = text.indexOf("\n", magic.length)
    if (!text.startsWith(magic) || end < 0) throw notBackup(path)
    const header: unknown = JSON.parse(text.slice(magic.length, end))
    if (!isHeader(header)) throw notBackup(path)
    return { header, head: buffer.subarray(0, end + 1) }
  } catch (error) {
    throw error instanceof PhocapError ? error : notBackup(path)
  } finally {
    await file.close()
  }
}

/** A head that was altered may say anything; scrypt takes powers of two alone, and a large one would take all memory. */
function isHeader(value: unknown): value is BackupHeader {
  if (typeof value !== "object" || value === null) return false
  const { at, salt, cost } = value as Partial<Record<keyof BackupHeader, unknown>>
  const right = typeof cost === "number" && Number.isInteger(Math.log2(cost)) && cost > 1 && cost <= 1 << 17
  return right && typeof at === "string" && typeof salt === "string"
}

function notBackup(path: string): PhocapError {
  return new PhocapError(
    "backup.format",
    `${path} không phải bản sao lưu của Phocap.`,
    "Chọn tệp .phocap do Phocap ghi.",
    422,
  )
}
