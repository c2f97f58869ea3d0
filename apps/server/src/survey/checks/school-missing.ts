import { personCheck } from "./person-check.ts"

export const schoolMissing = personCheck({
  id: "school-missing",
  kind: "record",
  level: "warning",
  label: "Đang học phổ thông nhưng chưa ghi trường",
  remedy: "Ghi mã trường. Thiếu trường thì không xếp được tại chỗ hay đi học nơi khác.",
  where: `p.grade BETWEEN 1 AND 12 AND p.school_code IS NULL AND p.movement IS DISTINCT FROM 2
    AND p.movement IS DISTINCT FROM 3 AND (p.study_state IS NULL OR p.study_state = 1)`,
  text: (row) => `đang học lớp ${row.grade}, chưa ghi trường.`,
})
