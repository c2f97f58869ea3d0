import { searchKey } from "@phocap/core"
import type { RowCells } from "../parse/row-cells.ts"

const noteWords =
  /^(?:tong|cong|tong cong|tong so|nguoi lap|lap bieu|ghi chu|luu y|chu y|xac nhan|thu truong|hieu truong|tm|ubnd|ngay|can bo|ke toan|chu tich)(?: |$)/

/**
 * A row that is no person: sums, signatures and notes under the data. It has no given name and no year of birth, and
 * either begins with a word for such rows or holds hardly anything. Returns its text, or `null` for a person's row.
 */
export function noteText(cells: RowCells): string | null {
  const filledAt = (column: number) => cells[column] !== undefined && cells[column].value !== ""
  if (filledAt(4) && filledAt(7)) return null
  const filled = cells.filter(
    (cell) => cell !== undefined && cell.column <= 51 && String(cell.value ?? "").trim() !== "",
  )
  if (filled.length === 0) return ""
  const has = (column: number) => filled.some((cell) => cell?.column === column)
  const texts = filled.map((cell) => String(cell?.value))
  const first = texts.find((text) => /\p{L}/u.test(text))
  if (first !== undefined && !has(4) && noteWords.test(searchKey(first))) return texts.join(" ").slice(0, 200)
  if (has(4) || has(7)) return null
  return filled.length <= 3 ? texts.join(" ").slice(0, 200) : null
}
