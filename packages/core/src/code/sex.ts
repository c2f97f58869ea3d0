import type { CodeList } from "./code-list.ts"

/** Giới tính, numbered as in the ministry's system (1 Nam, 2 Nữ). */
export const sex = { male: 1, female: 2 } as const

export const sexes: CodeList = [
  { code: sex.male, vi: "Nam", en: "male" },
  { code: sex.female, vi: "Nữ", en: "female" },
]
