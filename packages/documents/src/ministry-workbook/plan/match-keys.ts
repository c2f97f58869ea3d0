import { normalizeTonePlacement, remember, searchKey } from "@phocap/core"
import { wordKey } from "../code-finder.ts"
import { formKey } from "../diff-row.ts"

const keyOf = remember(
  (name) => normalizeTonePlacement(name).toLowerCase().replace(/\s+/g, " ").trim(),
  50_000,
)

/** A name as matched: case and the two conventions of tone placement do not matter, marks do. */
export function nameKey(familyName: string, givenName: string): string {
  return keyOf(`${familyName} ${givenName}`)
}

/** A name without its marks, for noticing that two spellings may be one person. */
export function looseNameKey(key: string): string {
  return searchKey(key)
}

/** Year, month and day as one number; 0 stands for what is not known. */
export function birthKey(birth: {
  readonly birthYear: number
  readonly birthMonth: number | null
  readonly birthDay: number | null
}): number {
  return birth.birthYear * 10_000 + (birth.birthMonth ?? 0) * 100 + (birth.birthDay ?? 0)
}

export const yearOf = (birth: number) => Math.floor(birth / 10_000)
/** Day and month are both known. */
export const isFullBirth = (birth: number) => birth % 100 !== 0

/** "" for a hamlet that is not known. */
export function hamletKey(hamlet: string | null): string {
  return hamlet === null ? "" : wordKey(hamlet)
}

/** Place of a household: hamlet and form number; without a number its head stands in. */
export function householdKey(hamlet: string | null, formNumber: string | null, head: string): string {
  const place = hamletKey(hamlet)
  if (formNumber === null) return `${place}|#|${head}`
  // Where no hamlet is known the same number is used in several, so the head must tell them apart.
  return place === "" ? `|${formKey(formNumber)}|${head}` : `${place}|${formKey(formNumber)}`
}
