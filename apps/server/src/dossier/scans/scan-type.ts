const starts: readonly (readonly [string, readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47]],
]

/** What a scan is by its first bytes, whatever it is called; null for anything but PDF, JPEG and PNG. */
export function scanType(content: Uint8Array): string | null {
  return starts.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte))?.[0] ?? null
}

const ends: Readonly<Record<string, { readonly usual: string; readonly right: RegExp }>> = {
  "application/pdf": { usual: ".pdf", right: /\.pdf$/i },
  "image/jpeg": { usual: ".jpg", right: /\.jpe?g$/i },
  "image/png": { usual: ".png", right: /\.png$/i },
}

/** The name under which a scan is given back: it ends as its content is, whatever it ended with when it came. */
export function scanName(name: string, mediaType: string): string {
  const end = ends[mediaType]
  return end === undefined || end.right.test(name) ? name : `${name}${end.usual}`
}
