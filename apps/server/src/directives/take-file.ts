import { PhocapError, toNfc } from "@phocap/core"
import type { FastifyRequest } from "fastify"

/** Documents and evidence are held in memory while they are read or stored. */
const largest = 20 * 1024 * 1024
/** What the form around a file takes. */
const envelope = 64 * 1024

/** The one file of a multipart request, whole. Throws `upload.none` and `upload.size`. */
export async function takeFile(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  // A length that is said beforehand needs no reading to be refused.
  if (Number(request.headers["content-length"]) > largest + envelope) throw tooLarge()
  const upload = request.isMultipart() ? await request.file({ limits: { fileSize: largest } }) : undefined
  if (upload === undefined) {
    throw new PhocapError("upload.none", "Chưa có tệp nào được gửi lên.", "Chọn tệp rồi gửi lại.", 422)
  }
  const pieces: Buffer[] = []
  // What goes beyond the limit is neither kept nor waited for.
  upload.file.once("limit", () => upload.file.destroy(tooLarge()))
  for await (const piece of upload.file) pieces.push(piece as Buffer)
  const name = toNfc(upload.filename.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "không tên"
  return { name, bytes: Buffer.concat(pieces) }
}

function tooLarge(): PhocapError {
  return new PhocapError(
    "upload.size",
    "Tệp lớn hơn 20 MB.",
    "Gửi bản Word hoặc PDF có chữ (thường dưới 2 MB), tách tệp, hoặc dán phần giao nhiệm vụ vào ô.",
    413,
  )
}
