import { Household } from "@phocap/core"
import { checkFields, type FieldRule, refuseProblems } from "./check-fields.ts"

/** Fields of a household by their Vietnamese names, in the order of the survey form. */
export const householdLabels: Readonly<Record<Exclude<keyof Household, "id">, string>> = {
  hamlet: "Thôn, tổ",
  formNumber: "Số phiếu",
  headFamilyName: "Họ đệm chủ hộ",
  headGivenName: "Tên chủ hộ",
  address: "Địa chỉ",
  phone: "Điện thoại",
  poverty: "Hộ nghèo, cận nghèo",
  note: "Ghi chú",
}

const rules: ReadonlyMap<string, FieldRule> = new Map(
  Object.entries(householdLabels).map(([field, label]) => [field, { label, writable: true }]),
)

/** Tidied values of a household's fields. Throws `record.fields` naming each that is wrong. */
export function checkHousehold(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const checked = checkFields(Household.shape, rules, values)
  refuseProblems(checked.problems, rules)
  return checked.values
}
