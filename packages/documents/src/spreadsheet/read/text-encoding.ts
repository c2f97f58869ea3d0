import { decodeLegacy } from "../../encoding/decode-legacy.ts"
import { EncodingDetector } from "../../encoding/detect-legacy.ts"
import { decodeWindows1252 } from "../../encoding/windows-1252.ts"
import { type RandomAccess, readRange } from "./byte-source.ts"

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "windows-1252"

async function isUtf8(source: RandomAccess): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true })
  try {
    for await (const chunk of readRange(source, 0, source.size)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/**
 * How a text file is encoded: by its byte order mark, else UTF-8 when every byte agrees, else Windows-1258 when its words
 * are Vietnamese that way. The rest is read as Windows-1252, in which TCVN3 and VNI stay recognisable column by column.
 */
export async function detectTextEncoding(source: RandomAccess): Promise<TextEncoding> {
  const head = await source.read(0, 3)
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be"
  if (await isUtf8(source)) return "utf-8"
  const detector = new EncodingDetector()
  for await (const chunk of readRange(source, 0, Math.min(source.size, 2_000_000))) {
    detector.add(decodeWindows1252(chunk))
  }
  return detector.verdict().encoding === "windows-1258" ? "windows-1258" : "windows-1252"
}

/** The file as text in pieces, its byte order mark left out. */
export async function* decodedText(source: RandomAccess, encoding: TextEncoding): AsyncGenerator<string> {
  const chunks = readRange(source, 0, source.size)
  if (encoding === "windows-1258" || encoding === "windows-1252") {
    let rest = ""
    for await (const chunk of chunks) {
      const text = rest + decodeWindows1252(chunk)
      // A letter and its tone mark stay together: cut at the last line end.
      const cut = encoding === "windows-1252" ? text.length : text.lastIndexOf("\n") + 1
      rest = text.slice(cut)
      yield ready(text.slice(0, cut), encoding)
    }
    yield ready(rest, encoding)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function ready(text: string, encoding: "windows-1258" | "windows-1252"): string {
  return encoding === "windows-1252" ? text : (decodeLegacy(text, encoding) ?? text)
}
