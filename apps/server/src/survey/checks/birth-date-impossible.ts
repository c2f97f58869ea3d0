import { personCheck } from "./person-check.ts"

/** Days of a month, leap years by the Gregorian rule; a day without a month is no date either. */
const lastDay = `CASE WHEN p.birth_month IN (4, 6, 9, 11) THEN 30 WHEN p.birth_month <> 2 THEN 31
  WHEN p.birth_year % 4 = 0 AND (p.birth_year % 100 <> 0 OR p.birth_year % 400 = 0) THEN 29 ELSE 28 END`

export const birthDateImpossible = personCheck({
  id: "birth-date-impossible",
  kind: "record",
  level: "error",
  label: "Ngày, tháng sinh không có trong lịch",
  remedy: "Sửa ngày, tháng sinh theo giấy khai sinh; không rõ thì để trống.",
  where: `p.birth_day IS NOT NULL AND p.birth_month IS NULL OR p.birth_day NOT BETWEEN 1 AND (${lastDay})
    OR p.birth_month NOT BETWEEN 1 AND 12`,
  text: (row) => `ngày sinh ghi ${row.birth_day ?? "…"}/${row.birth_month ?? "…"}/${row.birth_year}.`,
})
