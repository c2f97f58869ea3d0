import { windows1252Byte } from "./windows-1252.ts"

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** UTF-8 that was read as Windows-1252 ("Nguyá»…n"), put right; `null` when it is not that. */
export function decodeMisreadUtf8(text: string): string | null {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const byte = windows1252Byte(text.charAt(i))
    if (byte < 0) return null
    bytes[i] = byte
  }
  try {
    return utf8.decode(bytes).normalize("NFC")
  } catch {
    return null
  }
}
