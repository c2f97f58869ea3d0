import { remember } from "../text/remember.ts"
import { findLetter } from "./letter.ts"

/** First byte of the letters; below it come digits, then tones, then the blank between the two parts of a name. */
const letterFloor = 0x41
const toneFloor = 0x21

/**
 * A key whose byte order (PostgreSQL's C.UTF-8, or `<` on these strings) is the order of a Vietnamese class list: by
 * given name, then by family and middle names. Letters count first (a ă â b c d đ e ê…), then the tone (ngang, huyền,
 * hỏi, ngã, sắc, nặng), syllable by syllable as in dictionaries: "tuân thủ" comes before "tuần chay". Case, blanks
 * and the placement of the tone do not matter.
 */
export function sortKey(familyName: string, givenName: string): string {
  return `${keyOf(givenName)} ${keyOf(familyName)}`
}

const keyOf = remember(orderKey)

/** The key of one text read from left to right: each syllable's letters, closed by its tone. */
export function orderKey(text: string): string {
  let key = ""
  let tones = ""
  let open = false
  const close = () => {
    if (open) key += tones === "" ? String.fromCharCode(toneFloor) : tones
    tones = ""
    open = false
  }
  for (const character of text.normalize("NFC")) {
    const letter = findLetter(character)
    if (letter !== undefined) {
      key += String.fromCharCode(letterFloor + letter.rank)
      if (letter.tone > 0) tones += String.fromCharCode(toneFloor + letter.tone)
      open = true
    } else if (/[\p{L}\p{N}]/u.test(character)) {
      key += foreign(character)
      open = true
    } else if (!/['’ʼ‘`´\p{M}]/u.test(character)) close()
  }
  close()
  return key
}

/** Digits stay; letters of other languages count as the plain letter under their marks, other scripts come last. */
function foreign(character: string): string {
  const plain = character.normalize("NFD").charAt(0)
  const letter = findLetter(plain)
  return letter === undefined ? character.toLowerCase() : String.fromCharCode(letterFloor + letter.rank)
}
