import type { Readable } from "node:stream"
import type { FastifyReply } from "fastify"

const types: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  zip: "application/zip",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
}

/**
 * As RFC 8187 writes a value: what `encodeURIComponent` leaves alone and the header does not is written too; half a sign, which
 * it would not take, becomes the sign for none.
 */
function extendedValue(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Answers with a file to be saved; the name may be Vietnamese (RFC 6266), and is no path whatever it says. */
export function sendFile(
  reply: FastifyReply,
  called: string,
  content: Uint8Array | string | Readable,
): FastifyReply {
  const name = called.replace(/[/\\\p{Cc}]+/gu, "_")
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w.-]+/g, "_")
  return reply
    .type(types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream")
    .header("content-disposition", `attachment; filename="${plain}"; filename*=UTF-8''${extendedValue(name)}`)
    .send(content instanceof Uint8Array ? Buffer.from(content) : content)
}
