import type { CodeList } from "./code-list.ts"

/** Bậc tốt nghiệp: the highest general level finished. */
export const graduation = { preschool: 1, primary: 2, lowerSecondary: 3, upperSecondary: 4 } as const

export const graduations: CodeList = [
  { code: graduation.preschool, vi: "MN", en: "preschool", aliases: ["Mầm non"] },
  { code: graduation.primary, vi: "TH", en: "primary", aliases: ["Tiểu học", "C1", "TNTH"] },
  { code: graduation.lowerSecondary, vi: "THCS", en: "lower secondary", aliases: ["C2", "TNTHCS"] },
  { code: graduation.upperSecondary, vi: "THPT", en: "upper secondary", aliases: ["C3", "TNTHPT"] },
]

/**
 * Proof that lower secondary was finished. From 1/1/2026 the diploma no longer exists and the principal confirms
 * completion in the school record (Luật 123/2025/QH15, amending Điều 34 Luật Giáo dục); both count, the kind is kept.
 */
export const graduationProof = { diploma: 1, schoolRecord: 2 } as const

export const graduationProofs: CodeList = [
  { code: graduationProof.diploma, vi: "Bằng tốt nghiệp", en: "diploma" },
  { code: graduationProof.schoolRecord, vi: "Xác nhận trong học bạ", en: "confirmed in the school record" },
]

/** Bậc tốt nghiệp nghề. */
export const vocational = {
  elementary: 1,
  intermediate: 2,
  college: 3,
  university: 4,
  master: 5,
  doctor: 6,
} as const

export const vocationals: CodeList = [
  { code: vocational.elementary, vi: "Sơ cấp", en: "elementary vocational" },
  {
    code: vocational.intermediate,
    vi: "THCN",
    en: "intermediate vocational",
    aliases: ["Trung cấp", "TC", "TCN", "Trung học nghề"],
  },
  { code: vocational.college, vi: "Cao đẳng", en: "college", aliases: ["CĐ"] },
  { code: vocational.university, vi: "Đại học", en: "university", aliases: ["ĐH"] },
  { code: vocational.master, vi: "Thạc sĩ", en: "master", aliases: ["ThS", "Cao học"] },
  { code: vocational.doctor, vi: "Tiến sĩ", en: "doctor", aliases: ["TS"] },
]
