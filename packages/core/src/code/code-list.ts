/** One entry of a closed list: the stored number, the wording of the official forms, and the English name. */
export interface CodeEntry {
  readonly code: number
  readonly vi: string
  readonly en: string
  /** Other spellings met in workbooks, compared without marks and case. */
  readonly aliases?: readonly string[]
}

export type CodeList = readonly CodeEntry[]
