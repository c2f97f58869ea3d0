import type { RowReader } from "./row-reader.ts"

export interface NameParts {
  readonly familyName: string
  readonly givenName: string
}

/** Two name columns; a whole name in only one of them is split before its last word, with a warning. */
export function readName(reader: RowReader, familyLetter: "C" | "L", givenLetter: "D" | "M"): NameParts {
  const family = reader.text(familyLetter, 120)
  const given = reader.text(givenLetter, 60)
  const whole = given === null ? family : family === null ? given : null
  const cut = whole?.lastIndexOf(" ") ?? -1
  if (whole === null || cut < 0) {
    // One word alone is a given name wherever it stands.
    return given === null && family !== null
      ? { familyName: "", givenName: family }
      : { familyName: family ?? "", givenName: given ?? "" }
  }
  const parts = { familyName: whole.slice(0, cut), givenName: whole.slice(cut + 1) }
  const letter = given === null ? familyLetter : givenLetter
  reader.problem("name-split", letter, `“${parts.familyName}” và “${parts.givenName}”`)
  return parts
}
