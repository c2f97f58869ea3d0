import { PhocapError, toNfc } from "@phocap/core"
import type { FastifyRequest } from "fastify"

/** How large a file may be, and what to do about one that is larger. */
export interface FileLimit {
  readonly megabytes: number
  readonly remedy: string
}

/** A file of a multipart request, whole, with the texts that stood before it in the form. */
export interface TakenFile {
  readonly name: string
  readonly bytes: Buffer
  readonly texts: Readonly<Record<string, string>>
}

/** What the form around a file takes. */
const envelope = 64 * 1024

/** The one file of a multipart request, held in memory. Throws `upload.none` and `upload.size`. */
export async function takeFile(request: FastifyRequest, limit: FileLimit): Promise<TakenFile> {
  const largest = limit.megabytes * 1024 * 1024
  // A length that is said beforehand needs no reading to be refused.
  if (Number(request.headers["content-length"]) > largest + envelope) throw tooLarge(limit)
  const upload = request.isMultipart() ? await request.file({ limits: { fileSize: largest } }) : undefined
  if (upload === undefined) {
    throw new PhocapError("upload.none", "Chưa có tệp nào được gửi lên.", "Chọn tệp rồi gửi lại.", 422)
  }
  const pieces: Buffer[] = []
  // What goes beyond the limit is neither kept nor waited for.
  upload.file.once("limit", () => upload.file.destroy(tooLarge(limit)))
  for await (const piece of upload.file) pieces.push(piece as Buffer)
  const name = toNfc(upload.filename.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "không tên"
  const texts: Record<string, string> = {}
  for (const [key, part] of Object.entries(upload.fields)) {
    if (part !== undefined && "value" in part && typeof part.value === "string")
      texts[key] = toNfc(part.value)
  }
  return { name, bytes: Buffer.concat(pieces), texts }
}

function tooLarge({ megabytes, remedy }: FileLimit): PhocapError {
  return new PhocapError("upload.size", `Tệp lớn hơn ${megabytes} MB.`, remedy, 413)
}
