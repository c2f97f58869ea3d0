import { householdCheck } from "./household-check.ts"

export const formNumberTwice = householdCheck<{ shared: number }>({
  id: "form-number-twice",
  kind: "record",
  level: "error",
  label: "Số phiếu trùng trong thôn, tổ",
  remedy: "Mỗi hộ một số phiếu trong thôn. Đánh lại số, hoặc gộp nếu là cùng một hộ.",
  columns: ", twin.shared",
  join: `JOIN (SELECT hamlet, form_number, count(*)::int AS shared FROM household
    WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND form_number IS NOT NULL
    GROUP BY hamlet, form_number HAVING count(*) > 1) twin
    ON twin.hamlet IS NOT DISTINCT FROM h.hamlet AND twin.form_number = h.form_number`,
  where: "true",
  text: (row) => `${row.shared} hộ cùng số phiếu này.`,
})
