/** One kind of disability: its bit in a record's `disabilities`, and the wording of form MN-05-KT. */
export interface DisabilityKind {
  readonly bit: number
  readonly vi: string
  readonly en: string
}

/** The eight kinds of the survey form, in the order of the ministry's workbook (columns AJ..AQ). */
export const disabilityKinds: readonly DisabilityKind[] = [
  { bit: 1, vi: "Vận động", en: "mobility" },
  { bit: 2, vi: "Nghe, nói", en: "hearing, speech" },
  { bit: 4, vi: "Nhìn", en: "sight" },
  { bit: 8, vi: "Thần kinh, tâm thần", en: "nervous, mental" },
  { bit: 16, vi: "Trí tuệ", en: "intellectual" },
  { bit: 32, vi: "Học tập", en: "learning" },
  { bit: 64, vi: "Tự kỷ", en: "autism" },
  { bit: 128, vi: "Khác", en: "other" },
]
