import { decodeLegacy } from "../decode-legacy.ts"
import type { LegacyEncoding } from "../legacy-encoding.ts"
import { decodeWindows1252 } from "../windows-1252.ts"

const tones = "\u0300\u0301\u0303\u0309\u0323"

/** One Vietnamese letter in an old encoding, found by trying what the decoder reads back. */
function inverse(letter: string, encoding: "tcvn3" | "vni"): string {
  for (let byte = 0xa1; byte < 0xff; byte++) {
    const high = String.fromCharCode(byte)
    const candidates =
      encoding === "vni" ? [high, ...[..."aeouyAEOUYôÔöÖ"].map((base) => base + high)] : [high]
    for (const candidate of candidates) if (decodeLegacy(candidate, encoding) === letter) return candidate
  }
  return encoding === "tcvn3" ? inverse(letter.toLowerCase(), encoding) : letter
}

/** Windows-1258: vowel with its shape, then the tone as a mark of its own. */
function toWindows1258(text: string): string {
  const table: Record<string, string> = {
    Ă: "Ã",
    ă: "ã",
    Đ: "Ð",
    đ: "ð",
    Ơ: "Õ",
    ơ: "õ",
    Ư: "Ý",
    ư: "ý",
    "\u0300": "Ì",
    "\u0309": "Ò",
    "\u0303": "Þ",
    "\u0301": "ì",
    "\u0323": "ò",
  }
  let out = ""
  for (const letter of text) {
    const spread = [...letter.normalize("NFD")]
    const shape = spread
      .filter((char) => !tones.includes(char))
      .join("")
      .normalize("NFC")
    const tone = spread.find((char) => tones.includes(char)) ?? ""
    out += (table[shape] ?? shape) + (table[tone] ?? tone)
  }
  return out
}

/** The opposite of `decodeLegacy`, for tests. */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "utf-8") return decodeWindows1252(new TextEncoder().encode(text))
  if (encoding === "windows-1258") return toWindows1258(text)
  return [...text].map((letter) => (letter < "\u0080" ? letter : inverse(letter, encoding))).join("")
}
