import list from "fxa-common-password-list"

/**
 * Whether a password is one of the 50,000 of eight letters and more that were found most often in leaked collections
 * (some 3,500 of them are as long as ours must be). Capitals do not make it another.
 */
export function isCommonPassword(password: string): boolean {
  return list.test(password) || list.test(password.toLowerCase())
}
