import { randomInt } from "node:crypto"

/** Signs that nobody mistakes for another on paper: no 0 O, 1 I L, 5 S, 8 B, 2 Z, U V. */
const signs = "34679ACDEFGHJKMNPQRTWXY"
const length = 16

/** A code to type from a letter, in groups of four: 72 bits, spent with its first use. */
export function newInvitationCode(): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join("")
  return code.replace(/(.{4})(?=.)/g, "$1-")
}

/** The code as it is kept, however it was typed. */
export function invitationCodeKey(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "")
}
