import { personCheck } from "./person-check.ts"

const age = "$3 - p.birth_year"

export const ageGrade = personCheck({
  id: "age-grade",
  kind: "record",
  level: "warning",
  label: "Tuổi lệch nhiều so với lớp",
  remedy: "Xem lại năm sinh và lớp: tiểu học 5–15 tuổi, THCS 9–19 tuổi, THPT 12–23 tuổi.",
  where: `p.grade BETWEEN 1 AND 5 AND ${age} NOT BETWEEN 5 AND 15
    OR p.grade BETWEEN 6 AND 9 AND ${age} NOT BETWEEN 9 AND 19
    OR p.grade BETWEEN 10 AND 12 AND ${age} NOT BETWEEN 12 AND 23
    OR p.grade >= 50 AND ${age} > 7`,
  text: (row, { year }) =>
    `${year - row.birth_year} tuổi, học ${row.grade !== null && row.grade >= 50 ? "mầm non" : `lớp ${row.grade}`}.`,
})
