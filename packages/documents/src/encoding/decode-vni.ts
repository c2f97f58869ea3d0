/** VNI: the mark that follows a base letter → the combining marks it stands for. */
const marks: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
}

/** Letters that stand for themselves. */
const single: Readonly<Record<string, string>> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  î: "ỵ",
  í: "í",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
}

const tones = "ùøûõï"

/** Which marks a base letter can carry: circumflex on a, e, o; breve on a; tones on every vowel. */
function carries(base: string, mark: string): boolean {
  if (tones.includes(mark)) return "aeouyôö".includes(base)
  if ("âáàåãä".includes(mark)) return "aeo".includes(base)
  return base === "a"
}

/** VNI (Windows) text as Unicode, or `null` when it holds a character or an order of them that VNI has not. */
export function decodeVni(text: string): string | null {
  let out = ""
  let base = ""
  for (const char of text) {
    const lower = char.toLowerCase()
    const mark = marks[lower]
    const letter = single[lower]
    if (mark !== undefined) {
      if (!carries(base, lower)) return null
      out += mark
      base = ""
    } else if (letter !== undefined) {
      out += lower === char ? letter : letter.toUpperCase()
      base = lower
    } else if (char < "\u0080") {
      out += char
      base = lower
    } else return null
  }
  return out.normalize("NFC")
}
