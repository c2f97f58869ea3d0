/** The letters of the Vietnamese alphabet in its order, with the four foreign ones where Latin order puts them. */
const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

/** Combining marks of the tones in schoolroom order: huyền, hỏi, ngã, sắc, nặng; no mark is ngang. */
export const toneMarks: readonly string[] = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]

/** One letter as the order sees it. */
export interface Letter {
  /** Lower-case letter of the alphabet, its shape kept (ă, â, đ…), its tone taken off. */
  readonly base: string
  /** Place of `base` in the alphabet, from 0. */
  readonly rank: number
  /** 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. */
  readonly tone: number
}

const letters = new Map<string, Letter>()
for (const [rank, base] of [...alphabet].entries()) {
  for (const [tone, mark] of ["", ...toneMarks].entries()) {
    const toned = (base + mark).normalize("NFC")
    if (toned.length > 1) continue
    letters.set(toned, { base, rank, tone })
    letters.set(toned.toUpperCase(), { base, rank, tone })
  }
}

/** The Vietnamese letter that an NFC character is, or nothing. */
export function findLetter(character: string): Letter | undefined {
  return letters.get(character)
}
