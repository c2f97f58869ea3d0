import { inflateSync } from "node:zlib"
import { PhocapError } from "@phocap/core"
import { strFromU8, unzipSync } from "fflate"
import { SaxesParser } from "saxes"
import { checkPrinted } from "./check-printed.ts"
import { isPaperProof, type PaperProof } from "./paper-proof.ts"
import type { ProofFinding } from "./proof-finding.ts"

/** A proof as found in a file, with the figures that the text itself bears where the format marks them. */
export interface FoundProof {
  readonly proof: PaperProof
  /** By id, every text that stands under it; null where the format (PDF) marks none. */
  readonly shown: ReadonlyMap<string, readonly string[]> | null
  /** Of a PDF whose proof has its sentences: how many were looked for on its pages, and those that are not there. */
  readonly printed?: { readonly compared: number; readonly missing: readonly ProofFinding[] }
}

/** Far above any paper, far below what a hostile file may unpack to. */
const largest = 64 * 1024 * 1024

function missing(): PhocapError {
  return new PhocapError(
    "proof.missing",
    "Tệp này không mang mã kiểm tra của Phổ cập.",
    "Chỉ tệp Word và PDF của văn bản đã chốt mới kiểm tra được. Tải lại tệp từ mục Hồ sơ.",
    422,
  )
}

function parseProof(text: string): PaperProof | null {
  try {
    const value: unknown = JSON.parse(text)
    return isPaperProof(value) ? value : null
  } catch {
    return null
  }
}

/** Texts under content controls by their tag. */
function controls(xml: string): Map<string, string[]> {
  const shown = new Map<string, string[]>()
  const open: { tag: string; text: string }[] = []
  const parser = new SaxesParser()
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "w:sdt") open.push({ tag: "", text: "" })
    const top = open.at(-1)
    if (name === "w:tag" && top !== undefined) top.tag = String(attributes["w:val"])
  })
  parser.on("text", (text) => {
    const top = open.at(-1)
    if (top !== undefined) top.text += text
  })
  parser.on("closetag", ({ name }) => {
    if (name !== "w:sdt") return
    const done = open.pop()
    if (done === undefined || done.tag === "") return
    shown.set(done.tag, [...(shown.get(done.tag) ?? []), done.text])
  })
  parser.write(xml).close()
  return shown
}

function fromDocx(bytes: Uint8Array): FoundProof | null {
  const wanted = /^(customXml\/item\d+\.xml|word\/document\.xml)$/
  let unpacked = 0
  const parts = unzipSync(bytes, {
    // All parts together: a hundred that are each small enough fill the memory as well as one.
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false
      unpacked += originalSize
      return unpacked < largest
    },
  })
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith("customXml/")) continue
    const text = /<phocap[^>]*>([\s\S]*)<\/phocap>/.exec(strFromU8(part))?.[1]
    const proof = text === undefined ? null : parseProof(unescapeXml(text))
    const document = parts["word/document.xml"]
    if (proof === null || document === undefined) continue
    // A file laid out by the office's own template marks no figures.
    const shown = controls(strFromU8(document))
    return { proof, shown: shown.size === 0 ? null : shown }
  }
  return null
}

function unescapeXml(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
}

/** Looks through the streams of a PDF for the attached proof: small, and packed with Flate or not at all. */
function fromPdf(bytes: Uint8Array): FoundProof | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    const end = file.indexOf("endstream", at)
    if (end < 0) break
    let from = at + 6
    if (file[from] === 0x0d) from++
    if (file[from] === 0x0a) from++
    const raw = file.subarray(from, end)
    const proof = parseProof(unpack(raw))
    if (proof !== null) return { proof, shown: null }
    at = end
  }
  return null
}

function unpack(raw: Buffer): string {
  if (raw[0] === 0x7b) return raw.toString("utf8").trim()
  try {
    return inflateSync(raw, { maxOutputLength: largest }).toString("utf8").trim()
  } catch {
    return "" // another kind of stream
  }
}

/** The proof that a Word or PDF file carries. Throws `proof.missing`. */
export function readProof(bytes: Uint8Array): FoundProof {
  const isPdf = bytes[0] === 0x25 && bytes[1] === 0x50
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  let found: FoundProof | null = null
  try {
    found = isPdf ? fromPdf(bytes) : isZip ? fromDocx(bytes) : null
  } catch {
    throw missing()
  }
  if (found === null) throw missing()
  return found
}

/** The same, and of a PDF also what its pages say. Throws `proof.missing`. */
export async function readWholeProof(bytes: Uint8Array): Promise<FoundProof> {
  const found = readProof(bytes)
  const { lines } = found.proof
  if (bytes[0] !== 0x25 || lines === undefined) return found
  return { ...found, printed: { compared: lines.length, missing: await checkPrinted(bytes, lines) } }
}
