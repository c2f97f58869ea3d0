import { figureMark } from "../figures/fill-text.ts"

/** Numbers that a person typed into a text: nothing in the record stands behind them. Numerals of a list are none. */
export function typedNumbers(text: string): string[] {
  const plain = text.replace(figureMark, " ").replace(/^\s*(Điều\s+)?\d+[.)]\s/gm, " ")
  return plain.match(/\d+(?:[.,/]\d+)*%?/g) ?? []
}
