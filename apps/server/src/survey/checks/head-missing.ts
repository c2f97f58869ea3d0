import { householdCheck, memberOf } from "./household-check.ts"

/** The head is the member said to be it; where no relations are written, the member who bears the head's name. */
export const headMissing = householdCheck({
  id: "head-missing",
  kind: "record",
  level: "warning",
  label: "Hộ không có chủ hộ trong phiếu",
  remedy: "Ghi quan hệ “Chủ hộ” cho một người trong hộ, hoặc sửa họ tên chủ hộ cho khớp.",
  where: `EXISTS (SELECT FROM person_record m WHERE ${memberOf})
    AND NOT EXISTS (SELECT FROM person_record m WHERE ${memberOf}
      AND (lower(m.relation) = 'chủ hộ' OR m.name_norm = h.head_norm AND m.relation IS NULL))`,
  text: () => "không ai được ghi là chủ hộ.",
})
