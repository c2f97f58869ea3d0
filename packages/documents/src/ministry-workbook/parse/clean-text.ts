import { remember, toNfc } from "@phocap/core"

/** Visible ASCII with single blanks between: most codes, numbers and class names. */
const plain = /^[!-~]+(?: [!-~]+)*$/

const clean = remember((text) => toNfc(text.replace(/\p{Surrogate}/gu, "\ufffd")))

/** A cell's text as it is stored (`toNfc`), half surrogate pairs replaced as every spreadsheet file does. */
export function cleanText(text: string): string {
  return plain.test(text) ? text : clean(text)
}
