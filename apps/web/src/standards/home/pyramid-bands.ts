import type { PyramidRow } from "@phocap/contract"

export const studyStates = ["studying", "finished", "out", "unknown"] as const
export type StudyState = (typeof studyStates)[number]

/** Adds rows; the age is that of the first. */
export function addRows(rows: readonly PyramidRow[]): PyramidRow {
  const sum = (of: (row: PyramidRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    age: rows[0]?.age ?? 0,
    male: sum((row) => row.male),
    female: sum((row) => row.female),
    studying: sum((row) => row.studying),
    finished: sum((row) => row.finished),
    out: sum((row) => row.out),
    unknown: sum((row) => row.unknown),
  }
}

/** Single ages up to `last`, everybody older in one row at the end; trailing ages without people are dropped. */
export function pyramidRows(rows: readonly PyramidRow[], last: number): PyramidRow[] {
  const young = rows.filter((row) => row.age <= last)
  const old = rows.filter((row) => row.age > last)
  const oldest = addRows(old)
  return old.length > 0 && oldest.male + oldest.female > 0 ? [...young, oldest] : young
}
