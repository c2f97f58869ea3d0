import { disabilityKinds, type Household, type PersonRecord } from "@phocap/core"
import { columnNumber } from "../spreadsheet/column-letter.ts"

/** One column of the ministry's sheet DuLieu. */
export interface MinistryColumn {
  readonly letter: string
  /** 1 is column A. */
  readonly column: number
  /** Row 1, merged over the columns of the group. */
  readonly group: string
  readonly label: string
  /** Row 4; the hidden columns have none. */
  readonly number: number | null
  readonly hidden: boolean
  /** What it says of a person, or of the household. Nothing: shown for people to read, never read back. */
  readonly person: readonly (keyof PersonRecord)[]
  readonly household: readonly (keyof Household)[]
  /** Width in characters. */
  readonly width: number
}

interface Given {
  readonly person?: readonly (keyof PersonRecord)[]
  readonly household?: readonly (keyof Household)[]
  readonly hidden?: true
  readonly width?: number
}

type Row = [letter: string, label: string, given: Given]

const person = (...fields: (keyof PersonRecord)[]): Given => ({ person: fields })
const household = (...fields: (keyof Household)[]): Given => ({ household: fields })
const disability = (index: number): string => `Khuyết tật ${disabilityKinds[index]?.vi.toLowerCase() ?? ""}`

const groups: readonly [string, readonly Row[]][] = [
  [
    "Thông tin đối tượng",
    [
      ["B", "TT", { ...person("ordinal"), width: 6 }],
      ["C", "Họ đệm", { ...person("familyName"), width: 22 }],
      ["D", "Tên", { ...person("givenName"), width: 10 }],
      ["E", "Ngày sinh", person("birthDay")],
      ["F", "Tháng sinh", person("birthMonth")],
      ["G", "Năm sinh", person("birthYear")],
      ["H", "Nữ (x)", person("sex")],
      ["I", "Dân tộc", { ...person("ethnicity"), width: 12 }],
      ["J", "Tôn giáo", person("religion")],
      ["K", "Diện ưu tiên", { ...person("priority"), width: 12 }],
    ],
  ],
  [
    "Nơi đang ở",
    [
      ["L", "Họ đệm chủ hộ", { ...household("headFamilyName"), width: 22 }],
      ["M", "Tên chủ hộ", { ...household("headGivenName"), width: 10 }],
      ["N", "Địa chỉ", { ...household("address"), width: 28 }],
      ["O", "Số phiếu", household("formNumber")],
      ["P", "Diện cư trú", { ...person("residence"), width: 12 }],
      ["Q", "Tình trạng cư trú", { ...person("presence"), width: 12 }],
    ],
  ],
  [
    "Học tập",
    [
      ["R", "Khối học", person("grade", "studyState")],
      ["S", "Lớp học", person("className", "repeated", "twoSessions")],
      ["T", "Quận, huyện đang học", { hidden: true }],
      ["U", "Tên trường", { hidden: true, width: 28 }],
      ["V", "Mã trường", { ...person("schoolCode"), width: 16 }],
      ["W", "Bậc tốt nghiệp", person("graduationLevel")],
      ["X", "Bổ túc (x)", person("graduationContinuing")],
      ["Y", "Năm tốt nghiệp", { ...person("graduationYear"), width: 12 }],
      ["Z", "Bậc tốt nghiệp nghề", { ...person("vocationalLevel"), width: 12 }],
      ["AA", "Số bằng nghề", { ...person("vocationalDiploma"), hidden: true, width: 14 }],
      ["AB", "Năm tốt nghiệp nghề", { ...person("vocationalYear"), width: 12 }],
      ["AC", "Học xong lớp", person("completedGrade")],
      ["AD", "Năm học xong", { ...person("completedYear"), width: 12 }],
      ["AE", "Bỏ học lớp", person("droppedGrade")],
      ["AF", "Năm bỏ học", { ...person("droppedYear"), width: 12 }],
    ],
  ],
  [
    "Xóa mù chữ",
    [
      ["AG", "Đang học lớp xóa mù chữ", person("literacyClass")],
      ["AH", "Hoàn thành lớp xóa mù chữ", person("literacyCompleted")],
      ["AI", "Tái mù chữ mức", person("relapse")],
    ],
  ],
  [
    "Khuyết tật",
    [
      ...["AJ", "AK", "AL", "AM", "AN", "AO", "AP", "AQ"].map(
        (letter, i): Row => [letter, disability(i), person("disabilities")],
      ),
      ["AR", "Có chứng nhận khuyết tật", person("disabilityCertified")],
      ["AS", "Khả năng học tập (x)", person("canLearn")],
    ],
  ],
  [
    "Hoàn cảnh đặc biệt",
    [
      ["AT", "Hoàn cảnh đặc biệt (chuyển đến, chuyển đi, chết)", { ...person("movement"), width: 14 }],
      ["AU", "Chi tiết hoàn cảnh", { ...person("movementNote"), width: 22 }],
    ],
  ],
  [
    "Liên lạc",
    [
      ["AV", "Quan hệ với chủ hộ", { ...person("relation"), width: 14 }],
      ["AW", "Họ tên cha, mẹ", { ...person("guardianName"), width: 24 }],
      ["AX", "Điện thoại", { ...person("phone"), width: 14 }],
      ["AY", "Ghi chú", { ...person("note"), width: 24 }],
    ],
  ],
]

const numbers = new Map<string, number>()
for (const [, rows] of groups) {
  for (const [letter] of rows) {
    if (!["T", "U", "AA"].includes(letter)) numbers.set(letter, numbers.size + 1)
  }
}

/**
 * The 50 columns B..AY of the ministry's import sheet (MauNhapLieu), in order. Row 4 numbers them 1..47 and skips the
 * three hidden ones T, U and AA.
 */
export const ministryColumns: readonly MinistryColumn[] = groups.flatMap(([group, rows]) =>
  rows.map(([letter, label, given]) => ({
    letter,
    column: columnNumber(letter),
    group,
    label,
    number: numbers.get(letter) ?? null,
    hidden: given.hidden ?? false,
    person: given.person ?? [],
    household: given.household ?? [],
    width: given.width ?? 8,
  })),
)

/** Column A, which the communes' own sheet adds before the ministry's 50: the hamlet. */
export const hamletColumn: MinistryColumn = {
  letter: "A",
  column: 1,
  group: "",
  label: "Thôn, tổ",
  number: null,
  hidden: false,
  person: [],
  household: ["hamlet"],
  width: 14,
}

const byLetter = new Map([hamletColumn, ...ministryColumns].map((column) => [column.letter, column]))

/** The column of a letter; throws for letters outside A..AY. */
export function ministryColumn(letter: string): MinistryColumn {
  const column = byLetter.get(letter)
  if (!column) throw new RangeError(`no ministry column ${letter}`)
  return column
}
