import { personCheck } from "./person-check.ts"

/** `name_sort` holds letters and tones but neither case nor the placement of a tone: "Hoà" and "Hòa" are one name. */
export const duplicatePerson = personCheck<{ copies: number }>({
  id: "duplicate-person",
  kind: "record",
  level: "warning",
  label: "Trùng họ tên, ngày sinh và thôn",
  remedy: "Xem có phải một người ghi hai lần; nếu đúng, giữ một bản ghi và ghi chuyển đi ở bản kia.",
  columns: ", twin.copies",
  join: `JOIN (SELECT q.name_sort, q.birth_day, q.birth_month, q.birth_year, k.hamlet, count(*)::int AS copies
      FROM person_record q JOIN household k ON k.province_code = q.province_code AND k.unit_code = q.unit_code
        AND k.round_year = q.round_year AND k.id = q.household_id
      WHERE q.province_code = $1 AND q.unit_code = $2 AND q.round_year = $3
        AND q.movement IS DISTINCT FROM 2 AND q.movement IS DISTINCT FROM 3
      GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1) twin
    ON twin.name_sort = p.name_sort AND twin.birth_year = p.birth_year
      AND twin.birth_month IS NOT DISTINCT FROM p.birth_month AND twin.birth_day IS NOT DISTINCT FROM p.birth_day
      AND twin.hamlet IS NOT DISTINCT FROM h.hamlet`,
  where: "p.movement IS DISTINCT FROM 2 AND p.movement IS DISTINCT FROM 3",
  text: (row) => `${row.copies} người cùng họ tên, ngày sinh và thôn.`,
})
