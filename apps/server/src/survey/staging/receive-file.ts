import { createHash } from "node:crypto"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { PhocapError, toNfc } from "@phocap/core"
import type { FastifyRequest } from "fastify"

export interface ReceivedFile {
  readonly path: string
  readonly fileName: string
  readonly sha256: string
  /** Takes the file off the disk. */
  readonly remove: () => Promise<void>
}

/**
 * Streams the one file of a multipart request to the disk; it is never whole in memory. Throws `upload.none` and
 * `upload.size`.
 */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  const upload = request.isMultipart() ? await request.file() : undefined
  if (upload === undefined) {
    throw new PhocapError(
      "upload.none",
      "Chưa có tệp nào được gửi lên.",
      "Chọn tệp .xls, .xlsx hoặc .csv rồi gửi lại.",
      422,
    )
  }
  const folder = await mkdtemp(join(tmpdir(), "phocap-upload-"))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, "workbook")
    const hash = createHash("sha256")
    const hashing = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk)
        done(null, chunk)
      },
    })
    await pipeline(upload.file, hashing, createWriteStream(path, { mode: 0o600 }))
    if (upload.file.truncated) {
      throw new PhocapError("upload.size", "Tệp lớn hơn 60 MB.", "Tách tệp theo thôn rồi nhập từng tệp.", 413)
    }
    const fileName = toNfc(upload.filename.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "không tên"
    return { path, fileName, sha256: hash.digest("hex"), remove }
  } catch (error) {
    await remove()
    throw error
  }
}
