/** Whether a text needs two bytes a character: BIFF8 keeps one byte only for U+0000–U+00FF. */
export function isWideText(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0xff) return true
  return false
}
