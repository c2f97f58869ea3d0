import { randomInt } from "node:crypto"

/** Signs that nobody mistakes for another on paper: no 0 O, 1 I L, 5 S, 8 B, 2 Z, U V. */
const signs = "34679ACDEFGHJKMNPQRTWXY"

/** So many groups of so many signs, each sign 4.5 bits of chance. */
export function newCode(groups: number, size: number): string {
  const group = () => Array.from({ length: size }, () => signs[randomInt(signs.length)]).join("")
  return Array.from({ length: groups }, group).join("-")
}

/** A code to type from a letter: 72 bits, spent with its first use. */
export function newInvitationCode(): string {
  return newCode(4, 4)
}

/** The code as it is kept, however it was typed. */
export function invitationCodeKey(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "")
}
