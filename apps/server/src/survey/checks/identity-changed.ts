import { type FoundPerson, personCheck } from "./person-check.ts"
import { joinPrevious } from "./previous-round.ts"

interface Before {
  old_family_name: string
  old_given_name: string
  old_day: number | null
  old_month: number | null
  old_year: number
  old_sex: number
  sex: number
  renamed: boolean
}

const date = (day: number | null, month: number | null, year: number) =>
  [day, month, year].filter((part) => part !== null).join("/")

function told(row: FoundPerson & Before): string {
  const parts: string[] = []
  if (row.renamed) parts.push(`tên “${`${row.old_family_name} ${row.old_given_name}`.trim()}”`)
  const now = date(row.birth_day, row.birth_month, row.birth_year)
  const before = date(row.old_day, row.old_month, row.old_year)
  if (now !== before) parts.push(`ngày sinh ${before}, năm nay ${now}`)
  if (row.sex !== row.old_sex) parts.push(`giới tính ${row.old_sex === 2 ? "nữ" : "nam"}`)
  return `năm trước ghi ${parts.join("; ")}.`
}

/** A day or month that is written for the first time is no change. */
export const identityChanged = personCheck<Before>({
  id: "identity-changed",
  kind: "yearOnYear",
  level: "warning",
  label: "Họ tên, ngày sinh hoặc giới tính khác năm trước",
  remedy: "Đối chiếu giấy khai sinh; nếu là hai người khác nhau thì tách bản ghi.",
  columns: `, b.family_name AS old_family_name, b.given_name AS old_given_name, b.birth_day AS old_day,
    b.birth_month AS old_month, b.birth_year AS old_year, b.sex AS old_sex, p.sex,
    b.name_sort <> p.name_sort AS renamed`,
  join: joinPrevious,
  where: `b.name_sort <> p.name_sort OR b.birth_year <> p.birth_year OR b.sex <> p.sex
    OR b.birth_month IS NOT NULL AND b.birth_month IS DISTINCT FROM p.birth_month
    OR b.birth_day IS NOT NULL AND b.birth_day IS DISTINCT FROM p.birth_day`,
  text: told,
})
