import { PhocapError } from "@phocap/core"
import { randomAccess } from "../spreadsheet/read/byte-source.ts"
import { detectKind } from "../spreadsheet/read/detect-format.ts"
import { ZipArchive } from "../spreadsheet/read/zip-archive.ts"
import { defaultLimits } from "../spreadsheet/spreadsheet-limits.ts"
import { strayBrace } from "./stray-brace.ts"
import { braceError, templateError } from "./template-error.ts"

/** An office's own paper with its emblem and a few pictures is far below this. */
const limits = { ...defaultLimits, maxUnpackedBytes: 60_000_000 }

/** Parts that are looked into; all others are only unpacked, to see that they are what they say. */
const readParts = /^\[content_types\]\.xml$|\.rels$|^word\/(?:document|header\d*|footer\d*)\.xml$/
const code = /vbaproject|vbadata|\/activex\//
/** Relationships by which Word fetches something from elsewhere when it opens the file; hyperlinks wait to be pressed. */
const outer =
  /<Relationship\b(?=[^>]*TargetMode="External")(?=[^>]*Type="[^"]*\/(?:attachedTemplate|oleObject|frame|subDocument|image)")/

async function parts(docx: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const zip = await ZipArchive.open(randomAccess(docx), limits)
  const read = new Map<string, string>()
  for (const name of zip.names) {
    const pieces: Uint8Array[] = []
    for await (const piece of zip.chunks(name)) if (readParts.test(name)) pieces.push(piece)
    read.set(name, Buffer.concat(pieces).toString("utf8"))
  }
  return read
}

/**
 * Looks at a Word file that an office wants filled before any other reader does: whether it is one, unpacks to no more than a
 * paper may hold, brings no code, fetches nothing, and closes every brace. Throws the errors of `template-error.ts`.
 */
export async function checkTemplate(docx: Uint8Array): Promise<void> {
  if (docx.length === 0) throw templateError("template.empty")
  const kind = detectKind(docx.subarray(0, 4096))
  if (kind === "cfb") {
    const locked = Buffer.from(docx).includes(Buffer.from("EncryptedPackage", "utf16le"))
    throw templateError(locked ? "template.password" : "template.old-word")
  }
  if (kind !== "zip") throw templateError("template.not-word")
  const read = await parts(docx).catch((error: unknown) => {
    const isLocked = error instanceof PhocapError && error.code === "spreadsheet-password"
    const isCut = error instanceof PhocapError && error.code === "spreadsheet-truncated"
    throw templateError(isLocked ? "template.password" : isCut ? "template.damaged" : "template.file")
  })
  if (!read.has("word/document.xml")) throw templateError("template.not-word")
  const names = [...read.keys()]
  const types = read.get("[content_types].xml") ?? ""
  if (/macroEnabled/i.test(types) || names.some((name) => code.test(name)))
    throw templateError("template.macro")
  for (const [name, xml] of read) {
    if (name.endsWith(".rels")) {
      if (outer.test(xml)) throw templateError("template.outer")
    } else if (name.startsWith("word/") && readParts.test(name)) {
      const around = strayBrace(xml)
      if (around !== null) throw braceError(around)
    }
  }
}
