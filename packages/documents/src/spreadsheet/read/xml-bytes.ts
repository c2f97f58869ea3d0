import { spreadsheetError } from "../spreadsheet-error.ts"

const lt = 0x3c
const gt = 0x3e
const slash = 0x2f
const colon = 0x3a
const bang = 0x21
const question = 0x3f
const quote = 0x22
const apostrophe = 0x27
const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** A name as one small number: length, first two bytes and last byte tell the few names we look for apart. */
export function nameCode(name: string): number {
  return codeOf(Buffer.from(name), 0, name.length)
}

function codeOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  const second = length > 1 ? (bytes[start + 1] ?? 0) : 0
  return (Math.min(length, 63) << 24) | ((bytes[start] ?? 0) << 16) | (second << 8) | (bytes[end - 1] ?? 0)
}

/** What a reader of XML does with its pieces; offsets are into `bytes`, valid only during the call. */
export interface XmlHandler {
  /** `from`..`to` hold the attributes. */
  open(name: number, bytes: Buffer, from: number, to: number): void
  close(name: number): void
  text(bytes: Buffer, from: number, to: number, cdata: boolean): void
}

/**
 * Reads large XML (UTF-8) straight from its bytes, several times faster than through strings, for the two parts of a
 * workbook that are large. It knows elements, text, CDATA, comments and processing instructions, and refuses document
 * types, so no entity but the five of XML can exist. A piece longer than `maxPiece` bytes is refused, which bounds what
 * is held between chunks.
 */
export class XmlBytes {
  readonly #handler: XmlHandler
  readonly #maxPiece: number
  #rest: Buffer = Buffer.alloc(0)
  #depth = 0
  #seenRoot = false

  constructor(handler: XmlHandler, maxPiece: number) {
    this.#handler = handler
    this.#maxPiece = maxPiece
  }

  write(chunk: Uint8Array): void {
    const bytes =
      this.#rest.length === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        : Buffer.concat([this.#rest, chunk])
    const used = this.#scan(bytes)
    // A copy, so that a short rest does not keep a long chunk.
    this.#rest = Buffer.from(bytes.subarray(used))
    if (this.#rest.length > this.#maxPiece) {
      throw spreadsheetError("spreadsheet-cell-too-long", `trên ${this.#maxPiece} byte`)
    }
  }

  end(): void {
    const blank = this.#rest.every((byte) => isSpace(byte) || byte === 0)
    if (!this.#seenRoot || this.#depth !== 0 || !blank) throw malformed()
  }

  /** Handles every whole piece and returns where the first unfinished one begins. */
  #scan(bytes: Buffer): number {
    let at = 0
    for (;;) {
      const open = nextTag(bytes, at)
      if (open < 0) return at
      if (open > at) {
        if (this.#depth > 0) this.#handler.text(bytes, at, open, false)
        at = open
      }
      const next = bytes[open + 1]
      if (next === undefined) return at
      const end = next === bang || next === question ? this.#special(bytes, open) : tagEnd(bytes, open)
      if (end < 0) return at
      if (next !== bang && next !== question) this.#tag(bytes, open, end - 1)
      at = end
    }
  }

  #tag(bytes: Buffer, open: number, close: number): void {
    const closing = bytes[open + 1] === slash
    let start = open + (closing ? 2 : 1)
    let nameEnd = start
    for (; nameEnd < close; nameEnd++) {
      const byte = bytes[nameEnd]
      if (byte === colon) start = nameEnd + 1
      else if (isSpace(byte) || byte === slash) break
    }
    if (nameEnd === start) throw malformed()
    const name = codeOf(bytes, start, nameEnd)
    if (closing) {
      if (--this.#depth < 0) throw malformed()
      this.#handler.close(name)
      return
    }
    const empty = bytes[close - 1] === slash
    this.#seenRoot = true
    this.#depth++
    this.#handler.open(name, bytes, nameEnd, empty ? close - 1 : close)
    if (empty) {
      this.#depth--
      this.#handler.close(name)
    }
  }

  /** Comment, CDATA, processing instruction: the offset behind it, or −1 when it is not all there. */
  #special(bytes: Buffer, open: number): number {
    if (bytes[open + 1] === question) return after(bytes, "?>", open + 2)
    const head = bytes.toString("latin1", open, open + 9)
    if (head.startsWith("<!--")) return after(bytes, "-->", open + 4)
    if (head === "<![CDATA[") {
      const end = after(bytes, "]]>", open + 9)
      if (end >= 0 && this.#depth > 0) this.#handler.text(bytes, open + 9, end - 3, true)
      return end
    }
    if ("<![CDATA[".startsWith(head) || "<!--".startsWith(head)) return -1
    throw spreadsheetError("spreadsheet-forbidden-xml")
  }
}

function malformed() {
  return spreadsheetError("spreadsheet-damaged", "XML bên trong sai cú pháp")
}

function after(bytes: Buffer, mark: string, from: number): number {
  const found = bytes.indexOf(mark, from, "latin1")
  return found < 0 ? -1 : found + mark.length
}

/** Where the next "<" is, or −1. Most pieces are short, and a short loop beats the call. */
function nextTag(bytes: Buffer, from: number): number {
  const near = Math.min(from + 40, bytes.length)
  for (let i = from; i < near; i++) if (bytes[i] === lt) return i
  return bytes.indexOf(lt, near)
}

/** The offset behind the ">" of a tag; ">" may stand in quotes. */
function tagEnd(bytes: Buffer, open: number): number {
  let within = 0
  for (let i = open; i < bytes.length; i++) {
    const byte = bytes[i]
    if (within !== 0) {
      if (byte === within) within = 0
    } else if (byte === gt) return i + 1
    else if (byte === quote || byte === apostrophe) within = byte
    else if (byte === lt && i > open) throw malformed()
  }
  return -1
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** Text of a piece with entities and Excel's `_xHHHH_` resolved; an unknown entity is refused. */
export function decodeText(bytes: Buffer, from: number, to: number, cdata: boolean): string {
  let text = bytes.toString("utf8", from, to)
  if (!cdata && text.includes("&")) {
    text = text.replace(/&(?:#(\d+)|#[xX]([0-9A-Fa-f]+)|(\w+));|&/g, (_, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1
      if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      const char = name === undefined ? undefined : named[name]
      if (char === undefined) throw spreadsheetError("spreadsheet-forbidden-xml")
      return char
    })
  }
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text
}

/** Undoes `_xHHHH_` in the whole text of a cell. */
export function unescapeExcel(text: string): string {
  if (!text.includes("_x")) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
