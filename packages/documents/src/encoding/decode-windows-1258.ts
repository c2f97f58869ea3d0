/** Where Windows-1258 differs from Windows-1252. */
const table: Readonly<Record<string, string>> = {
  Ã: "Ă",
  ã: "ă",
  Ì: "\u0300",
  Ð: "Đ",
  ð: "đ",
  Ò: "\u0309",
  Õ: "Ơ",
  õ: "ơ",
  Ý: "Ư",
  ý: "ư",
  Þ: "\u0303",
  ì: "\u0301",
  ò: "\u0323",
  þ: "₫",
}

/** The same byte in both code pages, of those that Vietnamese uses. */
const same = "ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú"

/** Windows-1258 text as Unicode, or `null` when it holds a character of no Vietnamese text. */
export function decodeWindows1258(text: string): string | null {
  let out = ""
  for (const char of text) {
    const letter = char < "\u0080" || same.includes(char) ? char : table[char]
    if (letter === undefined) return null
    out += letter
  }
  return out.normalize("NFC")
}
