/** Bytes 0x80–0x9F of Windows-1252, where it differs from Latin-1; its five holes stay control characters. */
const special = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/** Each byte as one character. Not by `TextDecoder`: some Node versions read "windows-1252" as Latin-1. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
  return latin1.replace(/[\u0080-\u009f]/g, (char) => special.charAt(char.charCodeAt(0) - 0x80))
}

/** The byte of a character, or −1 when Windows-1252 has none. */
export function windows1252Byte(char: string): number {
  const code = char.charCodeAt(0)
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  const index = special.indexOf(char)
  return index < 0 ? -1 : index + 0x80
}
