import type { Found } from "@phocap/core"
import { authority } from "./find-foot.ts"
import { cellsOf, type Line } from "./read-lines.ts"

/** "…, Ban Thường vụ Thị ủy ban hành Kế hoạch …" */
const issuing =
  /(?:^|[,;)”"]\s*|\s)((?:Ban Thường vụ|Ban Chấp hành|Ban Chỉ đạo|Thường trực|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Đảng ủy|Tỉnh ủy|Thành ủy|Thị ủy|Huyện ủy|Sở|Phòng|Ban)(?:,? xóa mù chữ| [\p{L}-]+){0,10}?) (?:xây dựng|ban hành) (?:[Kk]ế hoạch|[Cc]hương trình|[Cc]hỉ thị|[Hh]ướng dẫn|[Nn]ghị quyết)/u
/** In a decision he who decides stands on a line of his own above the grounds. */
const deciding =
  /^(?:(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)|BỘ TRƯỞNG) )?(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|SỞ|TRƯỜNG|TRUNG TÂM|PHÒNG|BỘ|BAN (?:THƯỜNG VỤ|CHẤP HÀNH)) [\p{Lu}\s-]+$/u
const nationOrParty = /ĐẢNG CỘNG SẢN|CỘNG HÒA|CỘNG HOÀ|ĐỘC LẬP|^S[ốỐ]/u
/** An organ whose place the letterhead breaks onto the next line. */
const organ =
  /^(?:[ỦU][ỶY] BAN (?:NHÂN DÂN|MTTQ|MẶT TRẬN)|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|BAN CHỈ ĐẠO)[\p{Lu}\s,-]*$/u
const place = /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) \p{Lu}/u

/**
 * Who issues a document: as its title says, as its first sentence says, as the line above a decision's grounds says, as the letterhead
 * says, or else as the signature says.
 * @param kindAt - index in `top` of the line that names the kind of the document; -1 where none does
 */
export function findIssuer(
  top: readonly Line[],
  letterhead: readonly Line[],
  kindAt: number,
  all: readonly Line[],
): Found<string> | null {
  const titled = kindAt < 0 ? null : (ofTitle(top[kindAt]) ?? ofTitle(top[kindAt + 1]))
  if (titled !== null) return titled
  for (const line of top) {
    const value = issuing.exec(line.text)?.[1]
    if (value !== undefined) return found(value, line.start + line.text.indexOf(value), "sure")
  }
  const decider = kindAt < 0 ? undefined : top.slice(kindAt + 1).find((line) => deciding.test(line.text))
  if (decider !== undefined) return found(decider.text, decider.start, "sure")
  return ofLetterhead(letterhead) ?? ofSignature(all)
}

/** "KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY", on one line or on two. */
function ofTitle(line: Line | undefined): Found<string> | null {
  const value = line && /^(?:[\p{Lu} ]+ )?CỦA (\p{Lu}[\p{Lu}\s,-]+)$/u.exec(line.text)?.[1]
  if (line === undefined || value === undefined) return null
  return found(value, line.start + line.text.lastIndexOf(value), "sure")
}

function ofLetterhead(letterhead: readonly Line[]): Found<string> | null {
  const capitals = letterhead
    .flatMap((line) => cellsOf(line).map((cell, column) => ({ cell, column })))
    .filter(({ cell: { text } }) => !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text))
    .filter(({ cell }) => !nationOrParty.test(cell.text) && !authority.test(cell.text))
  const last = capitals.at(-1)
  if (last === undefined) return null
  const above = capitals.at(-2)
  if (above !== undefined && above.column === last.column && organ.test(above.cell.text)) {
    if (place.test(last.cell.text) && !above.cell.text.includes(last.cell.text)) {
      const value = `${above.cell.text} ${last.cell.text}`
      return { value, certainty: "likely", start: above.cell.start, end: last.cell.end }
    }
  }
  return found(last.cell.text, last.cell.start, "likely")
}

function ofSignature(all: readonly Line[]): Found<string> | null {
  const signed = all.findLast((line) => authority.test(line.text))
  const value = signed && authority.exec(signed.text)?.[1]
  if (signed === undefined || value === undefined) return null
  return found(value, signed.start + signed.text.indexOf(value), "doubtful")
}

function found(value: string, start: number, certainty: Found<string>["certainty"]): Found<string> {
  return { value, certainty, start, end: start + value.length }
}
