import { decodeMisreadUtf8 } from "./decode-misread-utf8.ts"
import { decodeTcvn3 } from "./decode-tcvn3.ts"
import { decodeVni } from "./decode-vni.ts"
import { decodeWindows1258 } from "./decode-windows-1258.ts"
import type { LegacyEncoding } from "./legacy-encoding.ts"

const decoders: Readonly<Record<LegacyEncoding, (text: string) => string | null>> = {
  tcvn3: decodeTcvn3,
  vni: decodeVni,
  "windows-1258": decodeWindows1258,
  "utf-8": decodeMisreadUtf8,
}

export const legacyEncodings = Object.keys(decoders) as readonly LegacyEncoding[]

/** Text in an old encoding as Unicode NFC; `null` when it cannot be text of that encoding. */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string | null {
  return decoders[encoding](text)
}
