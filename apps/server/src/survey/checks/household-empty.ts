import { householdCheck, memberOf } from "./household-check.ts"

export const householdEmpty = householdCheck({
  id: "household-empty",
  kind: "record",
  level: "warning",
  label: "Hộ chưa có người nào",
  remedy: "Ghi các thành viên của hộ, hoặc ghi chú vì sao hộ không còn ai.",
  where: `NOT EXISTS (SELECT FROM person_record m WHERE ${memberOf})`,
  text: () => "chưa ghi thành viên.",
})
