/** A code as it is kept, however it was typed. */
export function invitationCodeKey(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, "")
}
