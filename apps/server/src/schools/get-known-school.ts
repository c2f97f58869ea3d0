import { PhocapError, type School } from "@phocap/core"
import type { Commune } from "../platform/population/commune.ts"

/** A school that stands in the commune or that its records name. Throws `school.missing`. */
export function getKnownSchool(commune: Commune, code: string): School {
  const school = commune.schools.get(code)
  if (school !== undefined) return school
  throw new PhocapError(
    "school.missing",
    `Không có trường mã “${code}” ở đơn vị này năm ${commune.year}.`,
    "Chọn trường trong danh sách; trường mới thì bổ sung vào danh mục.",
    404,
  )
}
