/** Text as a string of Typst: nothing in it can be read as markup or code. */
export function typstString(text: string): string {
  const escaped = text
    .replace(/\\/g, "\\\\")
    .replace(/"/g, '\\"')
    .replace(/\r?\n/g, "\\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach the compiler
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, "")
  return `"${escaped}"`
}

/** Text within markup: `#"…"`, closed so that what follows is not read on. */
export function typstText(text: string): string {
  return text === "" ? "" : `#text(${typstString(text)});`
}
