import { personCheck } from "./person-check.ts"

export const studyContradiction = personCheck<{ study_state: number | null }>({
  id: "study-contradiction",
  kind: "record",
  level: "error",
  label: "Vừa đang học vừa bỏ học hoặc học xong",
  remedy: "Giữ một trong hai: xóa lớp đang học, hoặc xóa lớp bỏ học, học xong của năm nay.",
  columns: ", p.study_state",
  // Who left or finished in an earlier year may be back at school; in the round's own year only one can be true.
  where: `p.grade IS NOT NULL AND (p.study_state IN (2, 4, 5, 6)
    OR p.dropped_grade IS NOT NULL AND (p.dropped_year IS NULL OR p.dropped_year >= $3)
    OR p.completed_grade IS NOT NULL AND p.completed_year >= $3)`,
  text: (row) => {
    if (row.dropped_grade !== null) return `ghi cả đang học và bỏ học lớp ${row.dropped_grade}.`
    if (row.completed_grade !== null) return `ghi cả đang học và học xong lớp ${row.completed_grade}.`
    return "ghi lớp đang học nhưng tình trạng học tập là không đi học."
  },
})
