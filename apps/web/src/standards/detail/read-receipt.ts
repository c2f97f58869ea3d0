import type { Receipt } from "@phocap/engine"

/** A receipt from a file's text; undefined where the file is something else. Whether it is intact is not asked here. */
export function readReceipt(text: string): Receipt | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== "object" || value === null) return undefined
  const receipt = value as Partial<Receipt>
  const isReceipt =
    receipt.format === "phocap-receipt/1" &&
    typeof receipt.hash === "string" &&
    typeof receipt.year === "number" &&
    typeof receipt.date === "string" &&
    typeof receipt.unit?.code === "string" &&
    typeof receipt.unit.name === "string" &&
    typeof receipt.people?.count === "number"
  return isReceipt ? (value as Receipt) : undefined
}
