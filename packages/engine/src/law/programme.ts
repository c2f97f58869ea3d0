import { z } from "zod"

/** The duties that are judged: preschool for age 5, preschool for ages 3–5, primary, lower secondary, literacy. */
export const Programme = z.enum(["preschool5", "preschool35", "primary", "lowerSecondary", "literacy"])
export type Programme = z.infer<typeof Programme>

export const programmes = Programme.options

export const programmeNames: Readonly<Record<Programme, { vi: string; en: string }>> = {
  preschool5: { vi: "Mầm non 5 tuổi", en: "Preschool, age 5" },
  preschool35: { vi: "Mầm non 3–5 tuổi", en: "Preschool, ages 3–5" },
  primary: { vi: "Tiểu học", en: "Primary" },
  lowerSecondary: { vi: "Trung học cơ sở", en: "Lower secondary" },
  literacy: { vi: "Xóa mù chữ", en: "Adult literacy" },
}
