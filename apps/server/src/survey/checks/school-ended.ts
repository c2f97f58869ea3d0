import { personCheck } from "./person-check.ts"

export const schoolEnded = personCheck<{
  school_name: string
  last_round: number | null
  first_round: number
}>({
  id: "school-ended",
  kind: "yearOnYear",
  level: "error",
  label: "Trường không còn trong danh mục năm nay",
  remedy: "Trường đã sáp nhập, đổi tên hoặc giải thể: ghi mã trường mới.",
  columns: ", s.name AS school_name, s.last_round, s.first_round",
  join: "JOIN school s ON s.province_code = p.province_code AND s.code = p.school_code",
  where: "s.last_round < $3 OR s.first_round > $3",
  text: (row) =>
    row.last_round === null
      ? `${row.school_name} chỉ có từ năm ${row.first_round}.`
      : `${row.school_name} có trong danh mục đến năm ${row.last_round}.`,
})
