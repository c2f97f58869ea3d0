/**
 * A share as an officer types it: "98,5", "98.5" or "98,5 %". Undefined for nothing; null for what is no share above 0 and
 * up to 100 percent.
 */
export function readPercent(text: string): number | null | undefined {
  const plain = text.replace("%", "").trim().replace(",", ".")
  if (plain === "") return undefined
  const value = /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : 0
  return value > 0 && value <= 100 ? value : null
}
