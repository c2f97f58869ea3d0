import { createHash, randomBytes } from "node:crypto"

/** A secret of 256 bits that a browser or a letter carries; what is kept here is its hash alone. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url")
}

/** What is kept of a secret. It is long and random, so a plain hash cannot be searched. */
export function hashSecret(secret: string): Buffer {
  return createHash("sha256").update(secret).digest()
}
