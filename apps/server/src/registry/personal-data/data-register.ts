import { type DataGroup, getDataRegister, type Policy } from "@phocap/contract"
import { personFields } from "@phocap/core"
import { policyTable } from "../../platform/auth/policy-table.ts"
import { operation } from "../../platform/http/operation.ts"

type Named = Exclude<Policy, "open" | "own-account">

interface Entry extends Omit<DataGroup, "fields" | "roles"> {
  readonly names: readonly string[]
  /** Fields that are no person's record. */
  readonly others?: readonly string[]
  readonly seenBy: Named
}

const duty = "Điều tra, thống kê và công nhận phổ cập giáo dục, xóa mù chữ"
const decree = "NĐ 20/2014/NĐ-CP Điều 26, 39; Luật 123/2025/QH15"
const law = "Luật 91/2025/QH15 (BVDLCN)"
const learningRecord = "Hồ sơ học tập lưu vĩnh viễn (NĐ 88/2026)"
const bookRetention = "Chưa có quy định riêng được đọc; đang giữ suốt các năm điều tra"

/**
 * Which personal data is kept, what for, on what ground, how long, and who sees it. Grounds that were not read in the
 * instrument itself are marked. Every field of a record stands in exactly one group.
 */
const entries: readonly Entry[] = [
  {
    id: "identity",
    name: "Nhân thân",
    names: [
      "id",
      "householdId",
      "ordinal",
      "familyName",
      "givenName",
      "birthDay",
      "birthMonth",
      "birthYear",
      "sex",
      "relation",
      "guardianName",
      "note",
      "confirmed",
    ],
    others: ["Chủ hộ", "Địa chỉ, thôn, số phiếu"],
    sensitive: false,
    purpose: duty,
    ground: decree,
    retention: bookRetention,
    needsCheck: true,
    seenBy: "read-people",
  },
  {
    id: "residence",
    name: "Cư trú, đi đến",
    names: ["residence", "presence", "movement", "movementNote", "homeProvince"],
    sensitive: false,
    purpose: `${duty}: tính đúng người thuộc địa bàn`,
    ground: decree,
    retention: bookRetention,
    needsCheck: true,
    seenBy: "read-people",
  },
  {
    id: "schooling",
    name: "Học tập",
    names: [
      "grade",
      "className",
      "repeated",
      "twoSessions",
      "schoolCode",
      "graduationLevel",
      "graduationContinuing",
      "graduationYear",
      "graduationProof",
      "vocationalLevel",
      "vocationalDiploma",
      "vocationalYear",
      "completedGrade",
      "completedYear",
      "droppedGrade",
      "droppedYear",
      "literacyClass",
      "literacyCompleted",
      "relapse",
      "studyState",
      "preschoolCompleted",
      "vietnamesePrepared",
      "fullDays",
      "regularAttendance",
    ],
    sensitive: false,
    purpose: duty,
    ground: decree,
    retention: learningRecord,
    needsCheck: false,
    seenBy: "read-people",
  },
  {
    id: "growth",
    name: "Phát triển của trẻ mầm non",
    names: ["weightTracked", "underweight", "heightTracked", "stunted"],
    sensitive: true,
    purpose: "Biểu thống kê phổ cập giáo dục mầm non",
    ground: `NĐ 277/2025/NĐ-CP; ${law}`,
    retention: bookRetention,
    needsCheck: true,
    seenBy: "read-people",
  },
  {
    id: "disability",
    name: "Khuyết tật",
    names: ["disabilities", "disabilityCertified", "canLearn", "educationAccess"],
    sensitive: true,
    purpose: "Tỷ lệ người khuyết tật được tiếp cận giáo dục, số phải phổ cập",
    ground: `TT 07/2016/TT-BGDĐT Điều 2; ${law}`,
    retention: bookRetention,
    needsCheck: true,
    seenBy: "read-restricted",
  },
  {
    id: "ethnicity",
    name: "Dân tộc, tôn giáo",
    names: ["ethnicity", "religion"],
    sensitive: true,
    purpose: "Cột dân tộc thiểu số của các biểu; trẻ được chuẩn bị tiếng Việt",
    ground: `${decree}; ${law}`,
    retention: bookRetention,
    needsCheck: true,
    seenBy: "read-restricted",
  },
  {
    id: "hardship",
    name: "Hoàn cảnh, diện ưu tiên",
    names: ["priority"],
    others: ["Hộ nghèo, cận nghèo"],
    sensitive: true,
    purpose: "Hỗ trợ học sinh thuộc diện chính sách, vận động đến lớp",
    ground: law,
    retention: bookRetention,
    needsCheck: true,
    seenBy: "read-restricted",
  },
  {
    id: "contact",
    name: "Số định danh, điện thoại",
    names: ["identityNumber", "phone"],
    others: ["Điện thoại của hộ"],
    sensitive: false,
    purpose: "Nhận ra một người qua các năm, không tính trùng; liên hệ gia đình",
    ground: `NĐ 137/2015/NĐ-CP Điều 13; ${law}`,
    retention: bookRetention,
    needsCheck: true,
    seenBy: "read-restricted",
  },
]

const labels = new Map<string, string>(personFields.map((field) => [field.name, field.vi]))
/** Said by no word that a person would know a field of theirs by. */
const inner: ReadonlySet<string> = new Set(["id", "householdId", "ordinal", "confirmed"])

export const registerFields: readonly string[] = entries.flatMap((entry) => entry.names)

export const getDataRegisterOperation = operation(getDataRegister, async () => ({
  groups: entries.map(({ names, others = [], seenBy, ...entry }) => ({
    ...entry,
    fields: [...names.filter((name) => !inner.has(name)).map((name) => labels.get(name) ?? name), ...others],
    roles: [...policyTable[seenBy]],
  })),
}))
