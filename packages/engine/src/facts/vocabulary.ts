/** A fact: its values by the words used in law files, and how lists say them in Vietnamese. */
export interface FactWord {
  /** Words for values, e.g. `studying=yes`. A fact without words takes numbers. */
  readonly words?: Readonly<Record<string, number>>
  /** Wording for `fact=value`; `{v}` is the number, `{born}` the birth year or years of an age. */
  readonly say: string | Readonly<Record<number, string>>
}

const yesNo = { no: 0, yes: 1, unknown: 2 }

/** Three wordings of a three-state fact: no, yes, not known. */
function said(no: string, yes: string, unknown: string): Readonly<Record<number, string>> {
  return { 0: no, 1: yes, 2: unknown }
}

/** Every fact that a predicate of `law/` may name. */
export const vocabulary = {
  age: { say: "{v} tuổi (sinh {born})" },
  sex: { words: { male: 1, female: 2 }, say: { 1: "nam", 2: "nữ" } },
  ethnicity: { say: "dân tộc mã {v}" },
  minority: { say: said("dân tộc Kinh", "dân tộc thiểu số", "") },
  citizen: { say: said("người nước ngoài", "công dân Việt Nam", "") },
  religious: { say: said("không theo tôn giáo", "theo tôn giáo", "") },
  here: { say: said("hộ khẩu ngoài xã", "cư trú tại xã", "") },
  residence: {
    words: { unstated: 0, permanent: 1, temporary: 2, outside: 3 },
    say: { 0: "chưa ghi diện cư trú", 1: "thường trú", 2: "tạm trú", 3: "nơi khác đến" },
  },
  away: { say: said("đang có mặt", "tạm vắng", "") },
  movement: {
    words: { none: 0, in: 1, out: 2, dead: 3 },
    say: { 0: "không chuyển đi, đến", 1: "chuyển đến", 2: "chuyển đi", 3: "đã chết" },
  },
  gone: { say: said("còn ở địa bàn", "đã chuyển đi hoặc chết", "") },
  exempt: { say: said("thuộc diện", "không thuộc diện", "") },
  disabled: { say: said("không khuyết tật", "khuyết tật", "") },
  disability: { say: "có dạng khuyết tật {kind}" },
  canLearn: {
    words: yesNo,
    say: said("không có khả năng học tập", "có khả năng học tập", "chưa ghi khả năng học tập"),
  },
  access: {
    words: yesNo,
    say: said("chưa được tiếp cận giáo dục", "được tiếp cận giáo dục", "chưa rõ có được tiếp cận giáo dục"),
  },
  studying: { words: yesNo, say: said("không đi học", "đang đi học", "chưa xác định có đi học") },
  grade: { words: { none: 0, tertiary: 13 }, say: "đang học {grade}" },
  system: {
    words: { unknown: 0, general: 1, continuing: 2, vocational: 3, higher: 4 },
    say: { 0: "chưa rõ hệ học", 1: "hệ phổ thông", 2: "hệ GDTX", 3: "hệ GDNN", 4: "đại học" },
  },
  place: {
    words: { none: 0, local: 1, other: 2, inbound: 3, unknown: 9 },
    say: {
      0: "không đi học",
      1: "học tại chỗ",
      2: "học nơi khác",
      3: "từ nơi khác đến học",
      9: "chưa rõ học ở đâu",
    },
  },
  side: {
    words: { local: 1, other: 2, inbound: 3 },
    say: { 1: "tại chỗ", 2: "đi học nơi khác", 3: "nơi khác đến" },
  },
  crossing: {
    words: { none: 0, within: 1, across: 2, unknown: 9 },
    say: { 0: "không học ngoài xã", 1: "trong tỉnh", 2: "ngoài tỉnh", 9: "chưa rõ tỉnh" },
  },
  preschoolDone: {
    words: yesNo,
    say: said("chưa hoàn thành CT GDMN", "hoàn thành CT GDMN", "chưa xác định hoàn thành CT GDMN"),
  },
  primaryDone: {
    words: yesNo,
    say: said("chưa hoàn thành tiểu học", "đã hoàn thành tiểu học", "chưa xác định hoàn thành tiểu học"),
  },
  secondaryDone: {
    words: yesNo,
    say: said("chưa tốt nghiệp THCS", "đã tốt nghiệp THCS", "chưa xác định tốt nghiệp THCS"),
  },
  secondaryHow: {
    words: { none: 0, general: 1, continuing: 2 },
    say: { 0: "chưa tốt nghiệp THCS", 1: "tốt nghiệp THCS phổ thông", 2: "tốt nghiệp THCS bổ túc, GDTX" },
  },
  upperNow: {
    words: yesNo,
    say: said(
      "không học THPT, GDTX, GDNN",
      "đang học THPT, GDTX hoặc GDNN",
      "chưa xác định có học THPT, GDTX, GDNN",
    ),
  },
  upperDone: {
    words: yesNo,
    say: said("chưa tốt nghiệp THPT", "đã tốt nghiệp THPT", "chưa xác định tốt nghiệp THPT"),
  },
  upperEver: {
    words: yesNo,
    say: said(
      "chưa từng học THPT, GDTX, GDNN",
      "đã hoặc đang học THPT, GDTX, GDNN",
      "chưa xác định học THPT, GDTX, GDNN",
    ),
  },
  upperWindow: {
    words: yesNo,
    say: said(
      "không học THPT, GDTX, GDNN trong năm điều tra",
      "học THPT, GDTX, GDNN trong năm điều tra",
      "chưa xác định có học THPT, GDTX, GDNN trong năm điều tra",
    ),
  },
  graduatedLastYear: {
    words: { none: 0, preschool: 1, primary: 2, lowerSecondary: 3, upperSecondary: 4 },
    say: {
      0: "không tốt nghiệp năm học vừa qua",
      1: "hoàn thành mầm non năm học vừa qua",
      2: "hoàn thành tiểu học năm học vừa qua",
      3: "tốt nghiệp THCS năm học vừa qua",
      4: "tốt nghiệp THPT năm học vừa qua",
    },
  },
  gradeNineLastYear: { say: said("không học lớp 9 năm học vừa qua", "học lớp 9 năm học vừa qua", "") },
  repeated: { say: said("không lưu ban", "lưu ban", "") },
  twoSessions: {
    words: yesNo,
    say: said("không học 2 buổi/ngày", "học 2 buổi/ngày", "chưa xác định học 2 buổi/ngày"),
  },
  dropped: { say: said("không bỏ học", "bỏ học", "") },
  droppedGrade: { say: "bỏ học lớp {v}" },
  never: { say: said("đã từng đi học", "chưa đi học", "") },
  literacy: {
    words: { none: 0, one: 1, two: 2, unknown: 9 },
    say: {
      0: "mù chữ mức 1 (chưa hoàn thành lớp 3)",
      1: "biết chữ mức độ 1, chưa đạt mức độ 2",
      2: "biết chữ mức độ 2",
      9: "chưa phân loại biết chữ",
    },
  },
  relapse: { say: { 0: "không tái mù chữ", 1: "tái mù chữ mức 1", 2: "tái mù chữ mức 2" } },
  vietnamese: {
    words: yesNo,
    say: said(
      "chưa được chuẩn bị tiếng Việt",
      "được chuẩn bị tiếng Việt",
      "chưa xác định chuẩn bị tiếng Việt",
    ),
  },
} satisfies Record<string, FactWord>

export type FactName = keyof typeof vocabulary

export const factNames = Object.keys(vocabulary) as FactName[]

/** Facts whose values are texts of a dictionary, named in quotes: `hamlet="Tổ 4"`. */
export const dictionaryFacts = ["hamlet", "school"] as const
