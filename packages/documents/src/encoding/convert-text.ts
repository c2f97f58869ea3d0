import { decodeLegacy } from "./decode-legacy.ts"
import type { EncodingVerdict } from "./detect-legacy.ts"
import { isVietnameseSyllable } from "./is-vietnamese-syllable.ts"

const outsideAscii = /[\u0080-\uffff]/
const separators = /[\s\u00a0.,;:()/\\"'!?*+\-0-9]+/

export interface ConvertedText {
  readonly text: string
  /** `converted`: changed to Unicode; `doubtful`: looks old, but was left as it is for a person to see. */
  readonly state: "kept" | "converted" | "doubtful"
}

const strange = (text: string) =>
  text.split(separators).some((word) => outsideAscii.test(word) && !isVietnameseSyllable(word))

/**
 * One cell of a column with this verdict, in Unicode. Where the column also holds proper Unicode, a cell is converted
 * only when it is not Vietnamese as it stands and is afterwards.
 */
export function convertText(text: string, verdict: EncodingVerdict): ConvertedText {
  if (!outsideAscii.test(text)) return { text, state: "kept" }
  const { encoding, mixed, ambiguous } = verdict
  if (encoding === null) return { text, state: ambiguous && strange(text) ? "doubtful" : "kept" }
  const decoded = decodeLegacy(text, encoding)
  if (!mixed) {
    if (decoded === null) return { text, state: strange(text) ? "doubtful" : "kept" }
    return decoded === text ? { text, state: "kept" } : { text: decoded, state: "converted" }
  }
  if (!strange(text)) return { text, state: "kept" }
  if (decoded === null || strange(decoded)) return { text, state: "doubtful" }
  return { text: decoded, state: "converted" }
}
