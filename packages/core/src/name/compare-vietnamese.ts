import { orderKey } from "./sort-key.ts"

/**
 * Order of two Vietnamese texts read from left to right (names of units, schools, hamlets): negative when `a` comes
 * first. Numbers in them count as numbers ("Tổ 2" before "Tổ 10"). Texts that differ only in case or signs are put in
 * a fixed order, so that 0 means equal.
 */
export function compareVietnamese(a: string, b: string): number {
  if (a === b) return 0
  const left = orderKey(padNumbers(a))
  const right = orderKey(padNumbers(b))
  if (left !== right) return left < right ? -1 : 1
  return a < b ? -1 : 1
}

function padNumbers(text: string): string {
  return text.replace(/\d+/g, (digits) => digits.padStart(9, "0"))
}
