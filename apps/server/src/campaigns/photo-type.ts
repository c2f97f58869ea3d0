/** What a picture is by its first bytes, as the ending of its name; null for anything but JPEG, PNG and WebP. */
export function photoType(content: Uint8Array): "jpg" | "png" | "webp" | null {
  const has = (at: number, ...bytes: readonly number[]) =>
    bytes.every((byte, index) => content[at + index] === byte)
  if (has(0, 0xff, 0xd8, 0xff)) return "jpg"
  if (has(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png"
  // "RIFF", four bytes of length, "WEBP"
  if (has(0, 0x52, 0x49, 0x46, 0x46) && has(8, 0x57, 0x45, 0x42, 0x50)) return "webp"
  return null
}
