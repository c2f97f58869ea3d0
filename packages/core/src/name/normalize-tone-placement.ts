import { findLetter, toneMarks } from "./letter.ts"

const vowels = "aăâeêioôơuưy"
const shaped = "ăâêôơư"

/**
 * The syllables of a text with the tone where the older, most typed convention puts it: hòa, khỏe, thúy (not hoà,
 * khoẻ, thuý), but hoàn, quý, già. Names that differ only there become equal. What is not one Vietnamese syllable
 * with one tone (Kpă, names of other languages, misprints with two tones) is left as it stands.
 */
export function normalizeTonePlacement(text: string): string {
  return text.normalize("NFC").replace(/\p{L}+/gu, placeTone)
}

function placeTone(syllable: string): string {
  const letters = [...syllable].map(findLetter)
  const at = letters.findIndex((letter) => letter !== undefined && letter.tone > 0)
  if (at < 0) return syllable
  const bases: string[] = []
  for (const [index, letter] of letters.entries()) {
    if (letter === undefined || (letter.tone > 0 && index !== at)) return syllable
    bases.push(letter.base)
  }
  const target = tonedVowel(bases.join(""))
  if (target === at || target < 0) return syllable
  return [...syllable]
    .map((character, index) => {
      if (index === at) return setTone(character, 0)
      return index === target ? setTone(character, letters[at]?.tone ?? 0) : character
    })
    .join("")
}

/** Index of the vowel that carries the tone of a syllable written without it; -1 when it is not one syllable. */
function tonedVowel(syllable: string): number {
  const start = nucleusStart(syllable)
  let end = start
  while (end < syllable.length && isVowel(syllable, end)) end++
  const count = end - start
  for (let rest = end; rest < syllable.length; rest++) if (isVowel(syllable, rest)) return -1
  if (count === 0 || count > 3) return -1
  for (let index = end - 1; index >= start; index--) if (shaped.includes(syllable.charAt(index))) return index
  if (count === 1) return start
  if (count === 3) return start + 1
  return end < syllable.length ? start + 1 : start
}

/** Where the vowels begin: "qu" is a consonant, and so is "gi" before another vowel. */
function nucleusStart(syllable: string): number {
  const glide = (syllable.startsWith("qu") || syllable.startsWith("gi")) && isVowel(syllable, 2)
  if (glide) return 2
  let start = 0
  while (start < syllable.length && !isVowel(syllable, start)) start++
  return start
}

function isVowel(text: string, index: number): boolean {
  return index < text.length && vowels.includes(text.charAt(index))
}

function setTone(character: string, tone: number): string {
  const bare = [...character.normalize("NFD")].filter((mark) => !toneMarks.includes(mark)).join("")
  return (bare + (tone > 0 ? (toneMarks[tone - 1] ?? "") : "")).normalize("NFC")
}
