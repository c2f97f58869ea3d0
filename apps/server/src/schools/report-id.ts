import { createHash } from "node:crypto"

/**
 * The id of a report that nobody has made yet: a UUIDv8 (RFC 9562) drawn from what it is about, so that two people who
 * begin the same report at once begin one and the same.
 */
export function reportId(...about: readonly (string | number)[]): string {
  const hex = createHash("sha256").update(JSON.stringify(about)).digest("hex")
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
