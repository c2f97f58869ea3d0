import { householdCheck, memberOf } from "./household-check.ts"

export const headTwice = householdCheck<{ heads: number }>({
  id: "head-twice",
  kind: "record",
  level: "warning",
  label: "Hộ có nhiều hơn một chủ hộ",
  remedy: "Giữ một chủ hộ, sửa quan hệ của những người còn lại; hai hộ ghi chung phiếu thì tách hộ.",
  columns: ", found.heads",
  join: `CROSS JOIN LATERAL (SELECT count(*)::int AS heads FROM person_record m
    WHERE ${memberOf} AND lower(m.relation) = 'chủ hộ' AND m.movement IS DISTINCT FROM 3) found`,
  where: "found.heads > 1",
  text: (row) => `${row.heads} người được ghi là chủ hộ.`,
})
