import { PhocapError, toNfc, unitLevel } from "@phocap/core"

/** Kinds of unit by the words that open an official name; the level follows from the kind, but for "thành phố". */
const kinds: readonly { words: string; levels: readonly number[] }[] = [
  { words: "tỉnh", levels: [unitLevel.province] },
  { words: "thành phố", levels: [unitLevel.province, unitLevel.district] },
  { words: "quận", levels: [unitLevel.district] },
  { words: "huyện", levels: [unitLevel.district] },
  { words: "thị xã", levels: [unitLevel.district] },
  { words: "thị trấn", levels: [unitLevel.commune] },
  { words: "phường", levels: [unitLevel.commune] },
  { words: "đặc khu", levels: [unitLevel.commune] },
  { words: "xã", levels: [unitLevel.commune] },
]

/** The kind that an official name begins with, at the given level; nothing when it does not say one. */
export function findUnitKind(name: string, level: number): string | undefined {
  const lower = toNfc(name).toLowerCase()
  return kinds.find((kind) => kind.levels.includes(level) && lower.startsWith(`${kind.words} `))?.words
}

/** As `findUnitKind`, for data that must be whole. Throws `units.kind`. */
export function getUnitKind(name: string, level: number): string {
  const kind = findUnitKind(name, level)
  if (kind === undefined)
    throw new PhocapError("units.kind", `Tên đơn vị “${name}” không mở đầu bằng loại đơn vị (xã, phường…).`)
  return kind
}
