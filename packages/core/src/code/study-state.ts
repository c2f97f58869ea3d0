import type { CodeList } from "./code-list.ts"

/**
 * Tình trạng học tập said outright by the enumerator. `null` in a record means that it follows from the other
 * columns (a grade: studying; a grade left: dropped out) and, where nothing says it, stays "chưa xác định".
 */
export const studyState = {
  studying: 1,
  never: 2,
  paused: 3,
  withdrawn: 4,
  dropped: 5,
  finished: 6,
  exempt: 7,
} as const

export const studyStates: CodeList = [
  { code: studyState.studying, vi: "Đang học", en: "studying" },
  { code: studyState.never, vi: "Chưa đi học", en: "never enrolled", aliases: ["CRL", "Chưa ra lớp"] },
  { code: studyState.paused, vi: "Tạm nghỉ", en: "paused" },
  { code: studyState.withdrawn, vi: "Thôi học", en: "withdrawn" },
  { code: studyState.dropped, vi: "Bỏ học", en: "dropped out" },
  { code: studyState.finished, vi: "Đã tốt nghiệp", en: "finished" },
  { code: studyState.exempt, vi: "Không thuộc diện", en: "exempt" },
]
