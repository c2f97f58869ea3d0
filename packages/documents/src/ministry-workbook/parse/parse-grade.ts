import { grade, remember, searchKey } from "@phocap/core"
import type { RowReader } from "./row-reader.ts"

export interface ParsedGrade {
  readonly grade: number | null
  /** "CRL", chưa ra lớp: said outright that the child has never gone to school. */
  readonly never: boolean
}

const nothing: ParsedGrade = { grade: null, never: false }
const neverWords = new Set(["crl", "chua ra lop", "chua di hoc", "chua hoc"])
const tertiaryWords = new Set(
  "sv|sinh vien|dai hoc|dh|cao dang|cd|hoc nghe|hn|trung cap|tc|tcn|thcn|hv|hoc vien".split("|"),
)
const schoolGrade = /^(?:k|lop|khoi)? ?(\d{1,2})$/
const preschoolGroup = /^(?:t ?([0-5])|(?:mg|mau giao|nha tre|nt|lop)? ?([0-5]) ?(?:t|tuoi))$/

/** What a word of column R means; `null` when it means nothing we know. */
const gradeOfWord = remember((word): ParsedGrade | null => {
  const key = searchKey(word)
  if (neverWords.has(key)) return { grade: null, never: true }
  if (tertiaryWords.has(key)) return { grade: grade.tertiary, never: false }
  const [, before, after] = preschoolGroup.exec(key) ?? []
  const age = before ?? after
  if (age !== undefined) return { grade: grade.preschool + Number(age), never: false }
  const number = Number(schoolGrade.exec(key)?.[1] ?? Number.NaN)
  return number >= 1 && number <= 12 ? { grade: number, never: false } : null
})

/** Khối học (column R): 1..12, k7, "5 tuổi", t5, SV, CRL. */
export function parseGrade(reader: RowReader): ParsedGrade {
  const text = reader.text("R", 200)
  if (text === null) return nothing
  const found = gradeOfWord(text)
  if (found === null)
    reader.problem("word-unknown", "R", text, "5 tuổi (t5), 1 đến 12, SV, CRL (chưa ra lớp).")
  return found ?? nothing
}
