import type { ProgrammeLine } from "@phocap/contract"
import { referenceDate } from "@phocap/core"
import { isInForce, type LawPack, needsCheck, type Programme } from "@phocap/engine"

const objects = { 1: "province", 2: "district", 3: "commune" } as const
const places: Readonly<Record<string, string>> = {
  district: "cấp huyện",
  province: "cấp tỉnh",
  ministry: "Bộ Giáo dục và Đào tạo",
}

/** Who recognises a unit of that level for a programme, by the law of the round. */
export function authorityOf(
  pack: LawPack,
  unitLevel: number,
  programme: Programme,
  level: number,
  year: number,
): ProgrammeLine["authority"] {
  const found = pack.authorities.find(
    (one) =>
      one.object === objects[unitLevel as 1 | 2 | 3] &&
      one.programmes.includes(programme) &&
      (one.levels.length === 0 || one.levels.includes(Math.max(1, level))) &&
      isInForce(one.inForce, referenceDate(year)),
  )
  if (found === undefined) return null
  const name = pack.instruments.find((one) => one.id === found.instrument)?.shortName ?? ""
  return {
    body: found.body,
    by: places[found.by] ?? "",
    ground: [name, found.article].filter((part) => part !== "").join(", "),
    needsCheck: needsCheck(found.confidence),
    note: found.note ?? "",
  }
}
