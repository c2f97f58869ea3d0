/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON in one way only: keys in order of code units, no blanks. Equal values give equal text, so texts can be compared
 * and hashed. Keys that hold undefined count as absent.
 */
export function canonicalJson(value: Json | undefined): string {
  if (value === undefined || value === null) return "null"
  if (typeof value !== "object") return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`
  const parts: string[] = []
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  }
  return `{${parts.join(",")}}`
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
