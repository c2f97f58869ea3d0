import { personCheck } from "./person-check.ts"

export const birthYearImpossible = personCheck({
  id: "birth-year-impossible",
  kind: "record",
  level: "error",
  label: "Năm sinh không hợp lệ",
  remedy: "Sửa năm sinh theo giấy khai sinh: từ 1900 đến năm điều tra.",
  where: "p.birth_year < 1900 OR p.birth_year > $3",
  text: (row, { year }) => `năm sinh ${row.birth_year}, phải từ 1900 đến ${year}.`,
})
