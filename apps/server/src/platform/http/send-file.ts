import type { Readable } from "node:stream"
import type { FastifyReply } from "fastify"

const types: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  zip: "application/zip",
}

/** Answers with a file to be saved; the name may be Vietnamese (RFC 6266). */
export function sendFile(
  reply: FastifyReply,
  name: string,
  content: Uint8Array | string | Readable,
): FastifyReply {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w.-]+/g, "_")
  return reply
    .type(types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream")
    .header("cache-control", "no-store")
    .header(
      "content-disposition",
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .send(content instanceof Uint8Array ? Buffer.from(content) : content)
}
