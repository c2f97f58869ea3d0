import { householdCheck } from "./household-check.ts"

export const hamletMissing = householdCheck({
  id: "hamlet-missing",
  kind: "record",
  level: "warning",
  label: "Hộ chưa ghi thôn, tổ",
  remedy: "Ghi thôn, tổ của hộ; biểu theo thôn thiếu các hộ này.",
  where: "h.hamlet IS NULL",
  text: () => "chưa ghi thôn, tổ.",
})
