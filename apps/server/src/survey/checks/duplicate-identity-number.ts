import { personCheck } from "./person-check.ts"

export const duplicateIdentityNumber = personCheck<{ copies: number }>({
  id: "duplicate-identity-number",
  kind: "record",
  level: "error",
  label: "Hai người cùng số định danh",
  remedy: "Xem lại số định danh trên giấy khai sinh, thẻ căn cước; nếu là một người thì giữ một bản ghi.",
  columns: ", twin.copies",
  join: `JOIN (SELECT identity_number, count(*)::int AS copies FROM person_record
      WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND identity_number IS NOT NULL
      GROUP BY 1 HAVING count(*) > 1) twin ON twin.identity_number = p.identity_number`,
  where: "true",
  text: (row) => `${row.copies} người cùng số định danh.`,
})
