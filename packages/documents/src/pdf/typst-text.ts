/** Text without the controls that no font draws. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach the compiler
  return text.replace(/\r?\n/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f]/g, "")
}

/** Text as a string of Typst: nothing in it can be read as markup or code. */
export function typstString(text: string): string {
  const escaped = printable(text).replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n")
  return `"${escaped}"`
}

/** Text within markup: closed so that what follows is not read on. */
export function typstText(text: string): string {
  return text === "" ? "" : `#text(${typstString(text)});`
}
