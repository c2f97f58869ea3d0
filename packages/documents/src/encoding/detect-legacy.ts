import { decodeLegacy, legacyEncodings } from "./decode-legacy.ts"
import { isVietnameseSyllable } from "./is-vietnamese-syllable.ts"
import type { LegacyEncoding } from "./legacy-encoding.ts"

const outsideAscii = /[\u0080-\uffff]/
const certainlyUnicode = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]|\p{M}/u
const separators = /[\s\u00a0.,;:()/\\"'!?*+\-0-9]+/

/** What the texts of a column say of how they are encoded. */
export interface EncodingVerdict {
  /** The one old encoding that explains what is not Vietnamese as it stands; `null`: none, or not clear which. */
  readonly encoding: LegacyEncoding | null
  /** Some words look encoded in an old way, but it is not clear which: a person must look. */
  readonly ambiguous: boolean
  /** Proper Unicode Vietnamese is there too, so only what is not Vietnamese as it stands may be converted. */
  readonly mixed: boolean
}

interface WordReading {
  /** Vietnamese as it stands, with a letter that only Unicode has. */
  readonly unicode: boolean
  /** The old encodings in which it is Vietnamese; `null`: nothing about it is suspicious. */
  readonly explained: readonly LegacyEncoding[] | null
}

function readWord(word: string): WordReading {
  if (isVietnameseSyllable(word)) return { unicode: certainlyUnicode.test(word), explained: null }
  const changed = legacyEncodings.flatMap((encoding) => {
    const reading = decodeLegacy(word, encoding)
    return reading === null || reading === word ? [] : [{ encoding, reading }]
  })
  if (changed.length === 0) return { unicode: false, explained: null }
  const explained = changed.filter(({ reading }) => isVietnameseSyllable(reading))
  return { unicode: false, explained: explained.map(({ encoding }) => encoding) }
}

/** Names repeat a few hundred words, so what was found of a word is remembered. */
const readings = new Map<string, WordReading>()
const capacity = 20_000

function remembered(word: string): WordReading {
  let reading = readings.get(word)
  if (reading === undefined) {
    reading = readWord(word)
    if (readings.size >= capacity) readings.clear()
    readings.set(word, reading)
  }
  return reading
}

/** Counts the words of a column, as many texts as one likes to show it, and then judges. */
export class EncodingDetector {
  #unicode = 0
  #suspicious = 0
  readonly #explained = new Map<LegacyEncoding, number>()

  add(text: string): void {
    if (!outsideAscii.test(text)) return
    for (const word of text.split(separators)) {
      // One letter alone is Vietnamese in some encoding whatever it is, so it proves nothing.
      if (word.length < 2 || !outsideAscii.test(word)) continue
      const { unicode, explained } = remembered(word)
      if (unicode) this.#unicode++
      if (explained === null) continue
      this.#suspicious++
      for (const encoding of explained) {
        this.#explained.set(encoding, (this.#explained.get(encoding) ?? 0) + 1)
      }
    }
  }

  verdict(): EncodingVerdict {
    const mixed = this.#unicode > 0
    const ranked = [...this.#explained].sort(([, a], [, b]) => b - a)
    const [first, best] = ranked[0] ?? [null, 0]
    const second = ranked[1]?.[1] ?? 0
    if (best < 0.2 * this.#suspicious || best === 0) return { encoding: null, ambiguous: false, mixed }
    const clear = best >= 0.7 * this.#suspicious && best >= 2 * second
    return clear ? { encoding: first, ambiguous: false, mixed } : { encoding: null, ambiguous: true, mixed }
  }
}

/** The verdict on a list of texts seen as one column. */
export function detectLegacy(texts: Iterable<string>): EncodingVerdict {
  const detector = new EncodingDetector()
  for (const text of texts) detector.add(text)
  return detector.verdict()
}
