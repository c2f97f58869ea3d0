/** What the first bytes of a file say it is; its name is never asked. */
export type FileKind = "zip" | "cfb" | "biff" | "html" | "xml" | "text" | "pdf" | "image" | "other"

const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte)

function asText(head: Uint8Array): string {
  if (starts(head, 0xff, 0xfe)) return new TextDecoder("utf-16le").decode(head.subarray(0, head.length & ~1))
  if (starts(head, 0xfe, 0xff)) return new TextDecoder("utf-16be").decode(head.subarray(0, head.length & ~1))
  return Buffer.from(head).toString("latin1").replace(/^ï»¿/, "")
}

/** Text holds no control characters but tab, line feed, form feed and return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these tell text from binary
const binary = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/

/** Tells the kind of file from (at least) its first 4 KB. */
export function detectKind(head: Uint8Array): FileKind {
  if (starts(head, 0x50, 0x4b)) return "zip"
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "cfb"
  // A BOF record outside a container: Excel 2 to 4.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04].includes(head[1] ?? -1) && head[3] === 0x00) return "biff"
  if (starts(head, 0x25, 0x50, 0x44, 0x46)) return "pdf"
  if (
    starts(head, 0x89, 0x50, 0x4e, 0x47) ||
    starts(head, 0xff, 0xd8, 0xff) ||
    starts(head, 0x47, 0x49, 0x46)
  ) {
    return "image"
  }
  const text = asText(head.subarray(0, 4096))
  if (binary.test(text)) return "other"
  const opening = text.trimStart().toLowerCase()
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|table|style|div)/.test(
      opening,
    )
  ) {
    return "html"
  }
  return /^<(\?xml|[a-z]+:?workbook)/.test(opening) ? "xml" : "text"
}
