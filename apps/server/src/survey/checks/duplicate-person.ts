import { personCheck } from "./person-check.ts"

/** `name_sort` holds letters and tones but neither case nor the placement of a tone: "Hoà" and "Hòa" are one name. */
export const duplicatePerson = personCheck<{ copies: number }>({
  id: "duplicate-person",
  kind: "record",
  level: "warning",
  label: "Trùng họ tên, ngày sinh và thôn",
  remedy: "Xem có phải một người ghi hai lần; nếu đúng, giữ một bản ghi và ghi chuyển đi ở bản kia.",
  columns: `, count(*) OVER
      (PARTITION BY p.name_sort, p.birth_year, p.birth_month, p.birth_day, h.hamlet)::int AS copies`,
  where: "p.movement IS DISTINCT FROM 2 AND p.movement IS DISTINCT FROM 3",
  filter: "copies > 1",
  text: (row) => `${row.copies} người cùng họ tên, ngày sinh và thôn.`,
})
