import { searchKey } from "@phocap/core"

/** A condition on `person_record p` and `household h` with its parameters, numbered from `first`. */
export interface SearchCondition {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

const year = /^(19|20)\d\d$/

/**
 * What a reader types into the search box: words of a name (of the person or of the head of the household) or a birth
 * year in any order, each the beginning of a word; or a form number, a hamlet or an identity number as a whole. Marks and
 * case do not matter. `byNumber`: by identity number too. Null when nothing is left to search by.
 */
export function searchCondition(
  q: string,
  hamlets: readonly string[],
  first: number,
  byNumber: boolean,
): SearchCondition | null {
  const key = searchKey(q)
  if (key === "") return null
  const parameters: unknown[] = []
  const parameter = (value: unknown) => `$${first + parameters.push(value) - 1}`
  const words = key.split(" ")
  const ofPerson = words.map((word) => {
    const begins = `' ' || p.name_norm LIKE ${parameter(`% ${word}%`)}`
    return year.test(word) ? `(${begins} OR p.birth_year = ${parameter(Number(word))})` : begins
  })
  const ofHead = words.map((word) => `' ' || h.head_norm LIKE ${parameter(`% ${word}%`)}`)
  const text = q.trim()
  const wholes = [`lower(h.form_number) = lower(${parameter(text)})`]
  // For others a hit would confirm whose number it is.
  if (byNumber) wholes.push(`p.identity_number = ${parameter(text)}`)
  const named = hamlets.filter((hamlet) => searchKey(hamlet) === key)
  if (named.length > 0) wholes.push(`h.hamlet = ANY(${parameter(named)})`)
  return {
    sql: `(${ofPerson.join(" AND ")}) OR (${ofHead.join(" AND ")}) OR ${wholes.join(" OR ")}`,
    parameters,
  }
}
