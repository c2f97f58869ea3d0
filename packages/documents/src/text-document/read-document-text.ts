import { randomAccess } from "../spreadsheet/read/byte-source.ts"
import { decodedText, detectTextEncoding } from "../spreadsheet/read/text-encoding.ts"
import { documentError } from "./document-error.ts"
import { readDocxText } from "./read-docx-text.ts"
import { readPdfText } from "./read-pdf-text.ts"

/** Letters of the longest document that is read: about a thousand pages. */
export const longestText = 2_000_000

/**
 * The text of a document that somebody sends: .docx, PDF with a text layer, or plain text in any encoding of Vietnam.
 * What the file is says its content, not its name. Throws the errors of `document-error.ts`.
 */
export async function readDocumentText(bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw documentError("document-empty")
  const text = await textOf(bytes)
  if (text.trim() === "") throw documentError("document-empty")
  if (text.length > longestText) throw documentError("document-too-large")
  return text
}

function textOf(bytes: Uint8Array): Promise<string> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1")
  if (head.includes("%PDF-")) return readPdfText(bytes)
  if (head.startsWith("PK\u0003\u0004")) return readDocxText(bytes)
  // Office's container of old: .doc, and .docx under a password, which alone holds the name in UTF-16.
  if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
    const locked = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
    throw documentError(locked ? "document-password" : "document-old-word")
  }
  return plainText(bytes)
}

async function plainText(bytes: Uint8Array): Promise<string> {
  const source = randomAccess(bytes)
  const encoding = await detectTextEncoding(source)
  let text = ""
  for await (const piece of decodedText(source, encoding)) {
    text += piece
    if (text.length > longestText) throw documentError("document-too-large")
  }
  // Signs that no text has: another kind of file.
  const strange = [...text.slice(0, 4096)].filter((sign) => sign < "\t" || (sign > "\r" && sign < " ")).length
  if (strange > 8) throw documentError("document-format")
  return text
}
