const special = /[&<>"]/
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters XML cannot hold
const unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/
const unwritableAll = new RegExp(unwritable.source, "g")
const lone = /\p{Surrogate}/u
const loneAll = /\p{Surrogate}/gu

const hex = (char: string) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`

/**
 * Text for an element or attribute of a spreadsheet part. Characters that XML cannot hold are written as `_xHHHH_`
 * (ECMA-376 Part 1, 22.9.2.19), so that text comes back unchanged; half a surrogate pair becomes U+FFFD.
 */
export function xmlText(text: string): string {
  let out = text
  if (unwritable.test(out)) out = out.replace(unwritableAll, hex)
  if (lone.test(out)) out = out.replace(loneAll, "\ufffd")
  return special.test(out) ? out.replace(/[&<>"]/g, (char) => entities[char] ?? char) : out
}
