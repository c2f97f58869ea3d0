import { grade as grades } from "@phocap/core"
import type { Classes } from "./assign-classes.ts"
import type { ReportBasis } from "./general-report.ts"

type Values = Record<string, number>

/** Staff and facilities of a preschool (forms MN-01-GV, MN-01-CSVC): the school, ages 3–4, age 5. */
export function preschoolReport(classes: Classes, basis: Omit<ReportBasis, "classes" | "second">): Values {
  const { upland, taste } = basis
  const nursery = classes.get(grades.preschool) ?? 0
  const kg34 = (classes.get(grades.preschool + 3) ?? 0) + (classes.get(grades.preschool + 4) ?? 0)
  const kg5 = classes.get(grades.preschool + 5) ?? 0
  const staff34 = ageGroup("kg34", kg34, basis)
  const staff5 = ageGroup("kg5", kg5, basis)
  const nurseryTeachers = Math.round(nursery * 2.4)
  const teachers = staff34.teachers + staff5.teachers + nurseryTeachers
  const managers = nursery + kg34 + kg5 >= 9 ? 3 : 2
  const employees = Math.max(3, Math.round((nursery + kg34 + kg5) * 0.7))
  const total = managers + teachers + employees
  const contract = staff34.contract + staff5.contract + Math.round(employees * 0.5)
  const blocks = nursery + kg34 + kg5
  return {
    staff_total: total,
    staff_permanent: total - contract,
    staff_contract: contract,
    staff_contract_with_policy: contract,
    managers,
    vice_principals: managers - 1,
    teachers,
    teachers_ethnic: Math.round(teachers * (upland ? 0.6 : 0.06)),
    employees,
    ...staff34.values,
    ...staff5.values,
    branch_sites: upland ? 3 : taste > 0.6 ? 1 : 0,
    class_total: nursery + kg34 + kg5,
    class_nursery: nursery,
    room_total: nursery + kg34 + kg5,
    room_nursery: nursery,
    ...facilities("kg34", kg34, upland ? Math.min(kg34, 2) : 0, basis),
    ...facilities("kg5", kg5, 0, basis),
    wc: blocks,
    wc_standard: upland ? blocks - 1 : blocks,
    water: 1,
    water_standard: 1,
    kitchen: 1,
    kitchen_standard: 1,
    yard: upland ? 3 : 1,
    yard_with_toys: upland ? 2 : 1,
  }
}

function ageGroup(
  key: "kg34" | "kg5",
  classes: number,
  { upland, taste, year }: Omit<ReportBasis, "classes" | "second">,
) {
  const teachers = Math.round(classes * (upland ? 1.9 : 2.1))
  const contract = Math.round(teachers * (0.05 + taste * 0.1))
  // Who has not yet the college degree asked since 2020 learns on, a little less every year.
  const behind = Math.round(teachers * (2026 - year) * 0.02)
  const above = Math.round((teachers - behind) * 0.55)
  const values: Values = {
    [`${key}_teachers`]: teachers,
    // The form asks for posts in the payroll of age 5 alone.
    ...(key === "kg5" ? { kg5_permanent: teachers - contract } : {}),
    [`${key}_contract`]: contract,
    [`${key}_with_policy`]: teachers,
    [`${key}_standard`]: teachers - behind - above,
    [`${key}_above_standard`]: above,
    [`${key}_professional`]: teachers,
  }
  return { teachers, contract, values }
}

function facilities(
  key: "kg34" | "kg5",
  classes: number,
  combined: number,
  { upland }: Omit<ReportBasis, "classes" | "second">,
): Values {
  const semi = upland ? Math.round(classes * 0.4) : 0
  return {
    [`${key}_classes`]: classes,
    [`${key}_single_classes`]: classes - combined,
    [`${key}_combined_classes`]: combined,
    [`${key}_rooms`]: classes,
    [`${key}_room_permanent`]: classes - semi,
    [`${key}_room_semi`]: semi,
    [`${key}_room_temp`]: 0,
    [`${key}_equipped`]: classes,
  }
}
