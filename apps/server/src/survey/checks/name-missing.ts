import { personCheck } from "./person-check.ts"

export const nameMissing = personCheck({
  id: "name-missing",
  kind: "record",
  level: "error",
  label: "Thiếu họ hoặc tên",
  remedy: "Ghi đủ họ, đệm và tên như giấy khai sinh.",
  where: "btrim(p.family_name) = '' OR btrim(p.given_name) = ''",
  text: (row) => (row.family_name.trim() === "" ? "chưa ghi họ." : "chưa ghi tên."),
})
