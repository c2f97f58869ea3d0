import { personCheck } from "./person-check.ts"
import { joinPrevious } from "./previous-round.ts"

export const gradeStep = personCheck<{ before: number; repeated: boolean }>({
  id: "grade-step",
  kind: "yearOnYear",
  level: "warning",
  label: "Lớp không lên một bậc so với năm trước",
  remedy: "Sửa lớp, hoặc đánh dấu lưu ban nếu học lại lớp cũ.",
  columns: ", b.grade AS before, p.repeated",
  join: joinPrevious,
  where: `p.grade BETWEEN 1 AND 12 AND (b.grade BETWEEN 1 AND 12
      AND p.grade <> b.grade + CASE WHEN p.repeated THEN 0 ELSE 1 END
    OR b.grade >= 50 AND b.grade < 55 OR b.grade = 55 AND p.grade <> 1)`,
  text: (row, { year }) => {
    const before = row.before >= 50 ? `mầm non ${row.before - 50} tuổi` : `lớp ${row.before}`
    return `năm ${year - 1} ${before}, năm nay lớp ${row.grade}${row.repeated ? " và ghi lưu ban" : ""}.`
  },
})
