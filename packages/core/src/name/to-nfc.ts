/** Blanks that spreadsheets and web pages bring along, and marks without width that hide inside words. */
const blanks = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/**
 * The text as it is stored: Unicode NFC, blanks collapsed to one and cut at both ends, invisible marks removed, and the
 * Icelandic Ð that old fonts typed for Đ put right.
 */
export function toNfc(text: string): string {
  return text
    .replace(invisible, "")
    .normalize("NFC")
    .replace(blanks, " ")
    .trim()
    .replaceAll("\u00d0", "Đ")
    .replaceAll("\u00f0", "đ")
}
