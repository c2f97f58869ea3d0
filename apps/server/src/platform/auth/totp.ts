import { createHmac, timingSafeEqual } from "node:crypto"

/** RFC 6238 as every app does it: SHA-1, 30 seconds, six digits. */
const period = 30
const digits = 6
/** Clocks that are off by so many steps still do. */
const slack = 1

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** RFC 4648 without padding, as apps take it. */
export function base32(bytes: Uint8Array): string {
  let bits = ""
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0")
  return (bits.match(/.{1,5}/g) ?? [])
    .map((part) => alphabet[Number.parseInt(part.padEnd(5, "0"), 2)])
    .join("")
}

/** The step of an instant in milliseconds. */
export function totpStep(milliseconds: number): number {
  return Math.floor(milliseconds / 1000 / period)
}

export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac("sha1", secret).update(counter).digest()
  const at = (mac.at(-1) ?? 0) & 15
  const number = mac.readUInt32BE(at) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, "0")
}

/** The step whose code was typed, now or a step aside; null when it is none, or one that was taken already. */
export function matchTotp(
  secret: Uint8Array,
  typed: string,
  now: number,
  last: number | null,
): number | null {
  const given = Buffer.from(typed.replace(/\s/g, "").padStart(digits, "0").slice(0, 64))
  const middle = totpStep(now)
  let found: number | null = null
  for (let step = middle - slack; step <= middle + slack; step++) {
    const wanted = Buffer.from(totpCode(secret, step))
    // All are compared, so that the time says nothing of which it was.
    if (given.length === wanted.length && timingSafeEqual(given, wanted) && step > (last ?? -1)) found = step
  }
  return found
}

/** What an app reads from the square. */
export function totpUri(secret: Uint8Array, userName: string): string {
  const label = encodeURIComponent(`Phổ cập:${userName}`)
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent("Phổ cập")}`
}
