import { whereFor } from "@phocap/engine"
import type { Commune } from "../../platform/population/commune.ts"

/** A list of people that the dossier holds (NĐ 20/2014 Điều 26 khoản 1 điểm c). */
export interface ListKind {
  readonly paper: string
  readonly title: string
  readonly file: string
  /** Whom it lists: a predicate over facts, or a condition on fields that no fact keeps. */
  readonly whom: { readonly where: (commune: Commune) => string | null } | { readonly sql: string }
  /** Head of the last column and what it says of a person. */
  readonly last: { readonly title: string; readonly sql: string }
}

/** Children of 5 who finished preschool, by the standard of the round; null where that asks for none. */
function completedPreschool({ rules, ground }: Commune): string | null {
  const criterion = rules.standards
    .flatMap(({ levels }) => levels)
    .flatMap(({ criteria }) => criteria)
    .find(({ id }) => id === "preschool5.completed")
  if (criterion === undefined) return null
  const { of, counted } = criterion
  return `(${whereFor(of, ground.area)}) & (${whereFor(counted, ground.area)})`
}

const school = {
  title: "Trường",
  sql: `coalesce((SELECT s.name FROM school s WHERE s.code = p.school_code
    ORDER BY s.province_code = p.province_code DESC LIMIT 1), p.school_code, '')`,
}

export const listKinds: readonly ListKind[] = [
  {
    paper: "list-preschool",
    title: "Danh sách trẻ hoàn thành chương trình giáo dục mầm non",
    file: "Danh sach hoan thanh mam non",
    whom: { where: completedPreschool },
    last: school,
  },
  {
    paper: "list-primary",
    title: "Danh sách học sinh hoàn thành chương trình tiểu học",
    file: "Danh sach hoan thanh tieu hoc",
    whom: { where: () => "present & graduatedLastYear=primary" },
    last: school,
  },
  {
    paper: "list-lower-secondary",
    title: "Danh sách học sinh tốt nghiệp, hoàn thành chương trình trung học cơ sở",
    file: "Danh sach tot nghiep THCS",
    whom: { where: () => "present & graduatedLastYear=lowerSecondary" },
    last: school,
  },
  {
    paper: "list-vocational",
    title: "Danh sách người học trong độ tuổi 11–18 có văn bằng, chứng chỉ nghề",
    file: "Danh sach chung chi nghe",
    whom: { sql: "p.vocational_level IS NOT NULL AND p.birth_year BETWEEN $3 - 18 AND $3 - 11" },
    last: { title: "Văn bằng, chứng chỉ", sql: "coalesce(p.vocational_diploma, '')" },
  },
  {
    paper: "list-literacy",
    title: "Danh sách học viên được công nhận biết chữ theo mức độ",
    file: "Danh sach hoc vien biet chu",
    whom: {
      sql: "p.literacy_completed >= 3 AND p.movement IS DISTINCT FROM 2 AND p.movement IS DISTINCT FROM 3",
    },
    last: {
      title: "Mức độ biết chữ",
      sql: "CASE WHEN p.literacy_completed >= 5 THEN 'Mức độ 2' ELSE 'Mức độ 1' END",
    },
  },
]
