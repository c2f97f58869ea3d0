/** TCVN 5712:1993 as the ABC fonts use it: code → letter, 0xA1 to 0xFE. */
const letters =
  "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ"

const table = new Map<string, string>()
for (let i = 0; i < letters.length; i++) {
  const letter = letters[i] ?? " "
  if (letter !== " ") table.set(String.fromCharCode(0xa1 + i), letter)
}

/**
 * TCVN3 text as Unicode, or `null` when it holds a character that TCVN3 has not. TCVN3 has no capitals with tones (a
 * capital font shows them), so they become capitals where the letters around them are: in a word with two capitals and
 * no small letter, or anywhere in a text like that.
 */
export function decodeTcvn3(text: string): string | null {
  let out = ""
  const allCapitals = isCapitals(text)
  for (const word of text.split(/(\s+)/)) {
    let decoded = ""
    for (const char of word) {
      const letter = char < "\u0080" ? char : table.get(char)
      if (letter === undefined) return null
      decoded += letter
    }
    out += allCapitals || isCapitals(word) ? decoded.toUpperCase() : decoded
  }
  return out
}

function isCapitals(text: string): boolean {
  return /[A-Z].*[A-Z]/.test(text) && !/[a-z]/.test(text)
}
