import { personCheck } from "./person-check.ts"

export const schoolUnknown = personCheck({
  id: "school-unknown",
  kind: "record",
  level: "error",
  label: "Mã trường không có trong danh mục",
  remedy:
    "Chọn lại trường, hoặc bổ sung trường vào danh mục. Chưa rõ trường thì chưa biết học tại chỗ hay nơi khác.",
  where: `p.school_code IS NOT NULL AND NOT EXISTS (SELECT FROM school s WHERE s.code = p.school_code)`,
  text: (row) => `mã trường “${row.school_code}” không có trong danh mục.`,
})
