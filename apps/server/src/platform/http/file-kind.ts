const zip = [0x50, 0x4b, 0x03, 0x04]
const compound = [0xd0, 0xcf, 0x11, 0xe0]
const jpeg = [0xff, 0xd8, 0xff]

interface Kind {
  readonly at?: number
  readonly bytes: readonly number[]
}
const kinds: Readonly<Record<string, Kind>> = {
  pdf: { bytes: [0x25, 0x50, 0x44, 0x46] },
  jpg: { bytes: jpeg },
  jpeg: { bytes: jpeg },
  png: { bytes: [0x89, 0x50, 0x4e, 0x47] },
  heic: { at: 4, bytes: [0x66, 0x74, 0x79, 0x70] },
  docx: { bytes: zip },
  xlsx: { bytes: zip },
  pptx: { bytes: zip },
  doc: { bytes: compound },
  xls: { bytes: compound },
  ppt: { bytes: compound },
}

/**
 * Whether a file is, by its first bytes, what the end of its name says, and that is a kind that offices exchange: PDF,
 * pictures, Word, Excel, PowerPoint. Programs, pages and archives are none of these.
 */
export function isOfficeFile(name: string, content: Uint8Array): boolean {
  const end = name.toLowerCase().split(".").at(-1) ?? ""
  const kind = Object.hasOwn(kinds, end) ? kinds[end] : undefined
  return kind?.bytes.every((byte, index) => content[(kind.at ?? 0) + index] === byte) ?? false
}
