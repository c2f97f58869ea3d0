import type { PersonRecord } from "./person-record.ts"

export type FieldKind = "text" | "int" | "flag" | "known" | "id"

/** How one field of a person's record is stored and named. `engine`: the tables and verdicts depend on it. */
export interface PersonField {
  readonly name: keyof PersonRecord
  /** Column in the database. */
  readonly column: string
  readonly kind: FieldKind
  readonly vi: string
  readonly en: string
  readonly engine: boolean
  /** Seen only by roles that need it: disability, ethnicity, religion, priority, identity number, phone. */
  readonly restricted: boolean
}

type Row = [keyof PersonRecord, FieldKind, string, string, string?]

/** `e`: the engine reads it; `r`: restricted. */
const rows: readonly Row[] = [
  ["id", "id", "Mã", "id", "e"],
  ["householdId", "id", "Hộ", "household"],
  ["ordinal", "int", "TT", "ordinal"],
  ["familyName", "text", "Họ đệm", "family name"],
  ["givenName", "text", "Tên", "given name"],
  ["birthDay", "int", "Ngày sinh", "birth day"],
  ["birthMonth", "int", "Tháng sinh", "birth month"],
  ["birthYear", "int", "Năm sinh", "birth year", "e"],
  ["sex", "int", "Giới tính", "sex", "e"],
  ["ethnicity", "int", "Dân tộc", "ethnicity", "er"],
  ["religion", "text", "Tôn giáo", "religion", "er"],
  ["priority", "text", "Diện ưu tiên", "priority", "r"],
  ["residence", "int", "Diện cư trú", "residence", "e"],
  ["presence", "int", "Tình trạng cư trú", "presence", "e"],
  ["grade", "int", "Khối học", "grade", "e"],
  ["className", "text", "Lớp học", "class"],
  ["repeated", "flag", "Lưu ban", "repeated", "e"],
  ["twoSessions", "known", "Học 2 buổi/ngày", "two sessions a day", "e"],
  ["schoolCode", "text", "Mã trường", "school code", "e"],
  ["graduationLevel", "int", "Bậc tốt nghiệp", "graduation level", "e"],
  ["graduationContinuing", "flag", "Bổ túc", "continuing education", "e"],
  ["graduationYear", "int", "Năm tốt nghiệp", "graduation year", "e"],
  ["graduationProof", "int", "Giấy tờ chứng nhận", "proof of graduation"],
  ["vocationalLevel", "int", "Bậc tốt nghiệp nghề", "vocational level", "e"],
  ["vocationalDiploma", "text", "Số bằng nghề", "vocational diploma number"],
  ["vocationalYear", "int", "Năm tốt nghiệp nghề", "vocational year", "e"],
  ["completedGrade", "int", "Học xong lớp", "grade completed", "e"],
  ["completedYear", "int", "Năm học xong", "year completed", "e"],
  ["droppedGrade", "int", "Bỏ học lớp", "grade dropped", "e"],
  ["droppedYear", "int", "Năm bỏ học", "year dropped", "e"],
  ["literacyClass", "int", "Đang học lớp XMC", "literacy class", "e"],
  ["literacyCompleted", "int", "Hoàn thành lớp XMC", "literacy class completed", "e"],
  ["relapse", "int", "Tái mù chữ", "relapse into illiteracy", "e"],
  ["disabilities", "int", "Khuyết tật", "disabilities", "er"],
  ["disabilityCertified", "flag", "Có chứng nhận khuyết tật", "disability certified", "r"],
  ["canLearn", "known", "Khả năng học tập", "can learn", "er"],
  ["movement", "int", "Hoàn cảnh đặc biệt", "movement", "e"],
  ["movementNote", "text", "Chi tiết hoàn cảnh", "movement note"],
  ["relation", "text", "Quan hệ với chủ hộ", "relation to head"],
  ["guardianName", "text", "Họ tên cha, mẹ hoặc người đỡ đầu", "parent or guardian"],
  ["phone", "text", "Điện thoại", "phone", "r"],
  ["note", "text", "Ghi chú", "note"],
  ["identityNumber", "text", "Số định danh cá nhân", "identity number", "r"],
  ["studyState", "int", "Tình trạng học tập", "study state", "e"],
  ["educationAccess", "known", "Được tiếp cận giáo dục", "access to education", "er"],
  ["preschoolCompleted", "known", "Hoàn thành CT GDMN theo độ tuổi", "preschool programme completed", "e"],
  ["homeProvince", "text", "Tỉnh có hộ khẩu", "home province", "e"],
  ["vietnamesePrepared", "known", "Được chuẩn bị tiếng Việt", "prepared in Vietnamese", "e"],
  ["fullDays", "known", "Đi học đủ ngày", "attends full days"],
  ["regularAttendance", "known", "Chuyên cần", "attends regularly"],
  ["weightTracked", "known", "Theo dõi biểu đồ cân nặng", "weight tracked"],
  ["underweight", "known", "Suy dinh dưỡng thể nhẹ cân", "underweight"],
  ["heightTracked", "known", "Theo dõi chiều cao", "height tracked"],
  ["stunted", "known", "Suy dinh dưỡng thể thấp còi", "stunted"],
  ["confirmed", "flag", "Đã xác nhận năm nay", "confirmed this round"],
]

/** Every field of `PersonRecord`, in the order of the survey form. The one list that columns and screens are made from. */
export const personFields: readonly PersonField[] = rows.map(([name, kind, vi, en, marks = ""]) => ({
  name,
  column: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  kind,
  vi,
  en,
  engine: marks.includes("e"),
  restricted: marks.includes("r"),
}))
