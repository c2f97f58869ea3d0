import { personCheck } from "./person-check.ts"

export const duplicateIdentityNumber = personCheck<{ copies: number }>({
  id: "duplicate-identity-number",
  kind: "record",
  restricted: true,
  level: "error",
  label: "Hai người cùng số định danh",
  remedy: "Xem lại số định danh trên giấy khai sinh, thẻ căn cước; nếu là một người thì giữ một bản ghi.",
  columns: ", count(*) OVER (PARTITION BY p.identity_number)::int AS copies",
  where: "p.identity_number IS NOT NULL",
  filter: "copies > 1",
  text: (row) => `${row.copies} người cùng số định danh.`,
})
