import type { CodeList } from "./code-list.ts"

/**
 * Khối học. Grades 1–12 are themselves; 13 is study after school ("SV": university, college, vocational school);
 * 50 + n is the preschool group of age n ("n tuổi", the ministry's t0..t5).
 */
export const grade = { tertiary: 13, preschool: 50 } as const

export const grades: CodeList = [
  ...[0, 1, 2, 3, 4, 5].map((n) => ({
    code: grade.preschool + n,
    vi: `${n} tuổi`,
    en: `preschool, age ${n}`,
    aliases: [`t${n}`, `${n}T`],
  })),
  ...Array.from({ length: 12 }, (_, i) => ({
    code: i + 1,
    vi: `Lớp ${i + 1}`,
    en: `grade ${i + 1}`,
    aliases: [`k${i + 1}`, String(i + 1), `Khối ${i + 1}`],
  })),
  { code: grade.tertiary, vi: "SV", en: "tertiary", aliases: ["Sinh viên", "ĐH", "CĐ", "Học nghề", "HN"] },
]
