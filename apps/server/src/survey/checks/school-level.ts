import { personCheck } from "./person-check.ts"

/** The level bit (`schoolLevel`) that a grade belongs to. */
const level = `CASE WHEN p.grade >= 50 THEN 1 WHEN p.grade <= 5 THEN 2 WHEN p.grade <= 9 THEN 4 ELSE 8 END`

export const schoolLevelMismatch = personCheck<{ school_name: string }>({
  id: "school-level",
  kind: "record",
  level: "warning",
  label: "Trường không có cấp của lớp đang học",
  remedy: "Xem lại lớp hoặc mã trường; trường có thêm cấp thì sửa danh mục trường.",
  columns: ", s.name AS school_name",
  join: "JOIN school s ON s.province_code = p.province_code AND s.code = p.school_code",
  // Continuing and vocational schools also teach general grades; their levels are not listed.
  where: `s.system = 1 AND s.levels > 0 AND (p.grade BETWEEN 1 AND 12 OR p.grade >= 50) AND (s.levels & ${level}) = 0`,
  text: (row) =>
    `${row.grade !== null && row.grade >= 50 ? "học mầm non" : `học lớp ${row.grade}`} ở ${row.school_name}.`,
})
