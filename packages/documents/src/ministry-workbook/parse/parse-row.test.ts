import { describe, expect, test } from "vitest"
import { cellsOf, dateCell, type GivenCell } from "../testing/cells.ts"
import { testSchools } from "../testing/records.ts"
import { parseRow } from "./parse-row.ts"

const context = { roundYear: 2025, schools: testSchools, row: 7 }
const read = (given: Record<string, GivenCell | null>) => parseRow(cellsOf(given), context)
const codes = (given: Record<string, GivenCell | null>) =>
  read(given).problems.map(({ column, code, level }) => `${column} ${code} ${level}`)

test("a sound row has no problems and says everything it should", () => {
  const { person, household, problems } = read({
    I: "Ra-glai",
    J: "Công giáo",
    K: "Hộ nghèo",
    P: "Thường trú",
    Q: "Đang ở",
    W: "MN",
    Y: "2020-2021",
    AJ: "x",
    AM: "có",
    AN: 1,
    AR: "x",
    AS: "x",
    AT: "chuyển đến",
    AU: "Từ Ninh Hòa",
    AW: "Nguyễn Văn Bình",
    AX: "0905 111 222",
    AY: "ghi chú",
  })
  expect(problems).toEqual([])
  expect(person).toMatchObject({
    ordinal: 1,
    familyName: "Nguyễn Thị",
    givenName: "Hoa",
    birthDay: 12,
    birthMonth: 5,
    birthYear: 2015,
    sex: 2,
    ethnicity: 21,
    religion: "Công giáo",
    priority: "Hộ nghèo",
    residence: 1,
    presence: 1,
    grade: 4,
    className: "4A",
    twoSessions: true,
    repeated: false,
    schoolCode: "56000401",
    graduationLevel: 1,
    graduationYear: 2020,
    disabilities: 1 | 8 | 16,
    disabilityCertified: true,
    canLearn: true,
    movement: 1,
    movementNote: "Từ Ninh Hòa",
    relation: "Con",
    guardianName: "Nguyễn Văn Bình",
    phone: "0905 111 222",
    note: "ghi chú",
  })
  expect(household).toEqual({
    hamlet: "Thôn 1",
    likelyHamlet: "Thôn 1",
    headFamilyName: "Nguyễn Văn",
    headGivenName: "Bình",
    address: "Thôn 1, xã Hòa Bình",
    formNumber: "12",
  })
})

test("a problem names row, column, what is wrong and what to do", () => {
  expect(read({ V: "123" }).problems).toEqual([
    {
      row: 7,
      column: "V",
      columnLabel: "Mã trường",
      level: "error",
      code: "school-unknown",
      message: "Mã trường “123” không có trong danh mục trường.",
      remedy: "Sửa mã trường theo sheet MaTruong, hoặc thêm trường vào danh mục trước khi nhập.",
      value: "123",
    },
  ])
})

describe("every check of a record", () => {
  test.each<[string, Record<string, GivenCell | null>, string]>([
    ["no name", { C: null, D: null }, "D name-missing error"],
    ["no year of birth", { G: null }, "G birth-year-missing error"],
    ["born before 1900", { G: 1899 }, "G birth-year-invalid error"],
    ["born after the round", { G: 2026, R: null, S: null, V: null }, "G birth-year-invalid error"],
    ["year in letters", { G: "hai nghìn" }, "G birth-year-invalid error"],
    ["30 February", { E: 30, F: 2 }, "E birth-date-invalid error"],
    ["29 February of a common year", { E: 29, F: 2 }, "E birth-date-invalid error"],
    ["month 13", { F: 13 }, "F birth-date-invalid error"],
    ["a day without a month", { F: null }, "F birth-date-invalid error"],
    ["a day in letters", { E: "mồng một" }, "E birth-date-invalid error"],
    ["a school not in the list", { V: "00000000" }, "V school-unknown error"],
    ["studying and dropped in one year", { AE: 4, AF: "2025-2026" }, "AE studying-and-left error"],
    ["studying and finished in one year", { AC: 4, AD: "2025-2026" }, "AC studying-and-left error"],
    ["studying and dropped, no year", { AE: 4 }, "AE studying-and-left-undated warning"],
    ["no hamlet", { A: null, N: "Số 5 đường 2/4" }, "N hamlet-missing warning"],
    ["primary without a school", { V: null }, "V school-missing warning"],
    ["lower secondary without a school", { G: 2012, R: 7, S: "7A", V: null }, "V school-missing warning"],
    ["upper secondary without a school", { G: 2009, R: 10, S: "10A", V: null }, "V school-missing warning"],
    ["grade 4 at 4", { G: 2021 }, "R age-grade warning"],
    ["grade 4 at 16", { G: 2009 }, "R age-grade warning"],
    ["grade 9 at 8", { G: 2017, R: 9, S: "9A" }, "R age-grade warning"],
    ["grade 12 at 24", { G: 2001, R: 12, S: "12A" }, "R age-grade warning"],
    [
      "a child of 6 of whom nothing is said",
      { G: 2019, R: null, S: null, V: null },
      "R study-unknown warning",
    ],
    [
      "an adult of whom nothing is said",
      { G: 1980, R: null, S: null, V: null },
      "W literacy-unknown warning",
    ],
    ["no head named", { L: null, M: null }, "M head-name-missing warning"],
    ["no form number", { O: null }, "O form-number-missing warning"],
  ])("%s", (_, given, expected) => {
    expect(codes(given)).toEqual([expected])
  })

  test("what lies within the rules is not complained of", () => {
    const sound: Record<string, GivenCell | null>[] = [
      { E: 29, F: 2, G: 2016 },
      { G: 2020, R: 1, S: "1A" },
      { G: 2010, R: 5, S: "5A" },
      { AE: 4, AF: "2023-2024" },
      { G: 1980, R: null, S: null, V: null, AC: 3 },
      { G: 1980, R: null, S: null, V: null, AH: 5 },
      { G: 1980, R: null, S: null, V: null, AJ: "x" },
      { G: 2000, R: "SV", S: null, V: null, AC: 12 },
      { G: 2019, R: "CRL", S: null, V: null },
      { G: 2019, R: null, S: null, V: null, AT: "Chết" },
      { E: "00", F: 0 },
    ]
    for (const given of sound) expect(codes(given)).toEqual([])
  })
})

describe("birth", () => {
  const birth = (given: Record<string, GivenCell | null>) => {
    const { person, problems } = read(given)
    return [person.birthDay, person.birthMonth, person.birthYear, ...problems.map(({ code }) => code)]
  }
  test.each<[Record<string, GivenCell | null>, unknown[]]>([
    [{ E: "05", F: "07", G: "2015" }, [5, 7, 2015]],
    [{ E: null, F: null }, [null, null, 2015]],
    [{ E: "12/5/2015", F: null, G: null }, [12, 5, 2015, "birth-in-one-cell"]],
    [{ E: "12-05-15", F: null, G: null }, [12, 5, 2015, "birth-in-one-cell"]],
    [{ E: dateCell("2015-05-12", 42136), F: null, G: null }, [12, 5, 2015, "birth-in-one-cell"]],
    [{ E: dateCell("2015-05-12", 42136) }, [12, 5, 2015, "birth-in-one-cell"]],
    [{ E: null, F: null, G: "12/05/2015" }, [12, 5, 2015, "birth-in-one-cell"]],
    [{ E: dateCell("2015-05-13", 42137), F: 6 }, [13, 5, 2015, "birth-date-conflict"]],
    [{ E: dateCell("1900-01-12", 12) }, [12, 5, 2015, "number-as-date"]],
    [{ G: dateCell("1905-07-07", 2015) }, [12, 5, 2015, "number-as-date"]],
    [{ E: "30/2/2015", F: null, G: null }, [30, 2, 2015, "birth-in-one-cell", "birth-date-invalid"]],
    [{ G: 15 }, [12, 5, 2015, "two-digit-year"]],
  ])("%j", (given, expected) => {
    expect(birth(given)).toEqual(expected)
  })
  test("two digits of a year are the latest such year", () => {
    expect(read({ G: "60", R: null, S: null, V: null, W: "TH" }).person.birthYear).toBe(1960)
  })
})

describe("words of closed lists", () => {
  test.each<[string, GivenCell, string, unknown]>([
    ["R", "5 tuổi", "grade", 55],
    ["R", "t5", "grade", 55],
    ["R", "5T", "grade", 55],
    ["R", "k7", "grade", 7],
    ["R", "Lớp 7", "grade", 7],
    ["R", "7", "grade", 7],
    ["R", 12, "grade", 12],
    ["R", "SV", "grade", 13],
    ["R", "Sinh viên", "grade", 13],
    ["I", "KHO_ME", "ethnicity", 5],
    ["I", "Khơ me", "ethnicity", 5],
    ["I", "h'mông", "ethnicity", 8],
    ["I", "RA GLAI", "ethnicity", 21],
    ["I", "Kinh", "ethnicity", 1],
    ["W", "Tiểu học", "graduationLevel", 2],
    ["W", "thcs", "graduationLevel", 3],
    ["Z", "Trung cấp", "vocationalLevel", 2],
    ["Z", "ĐH", "vocationalLevel", 4],
    ["P", "tạm trú", "residence", 2],
    ["Q", "Tạm vắng", "presence", 2],
    ["AT", 3, "movement", 3],
    ["AT", "Chuyển đi", "movement", 2],
    ["H", "Nam", "sex", 1],
    ["H", "nữ", "sex", 2],
    ["H", 1, "sex", 2],
    ["H", true, "sex", 2],
    ["AC", "9/12", "completedGrade", 9],
    ["AC", 0, "completedGrade", 0],
    ["AE", "lớp 6", "droppedGrade", 6],
    ["AI", "mức 2", "relapse", 2],
    ["AS", "không", "canLearn", false],
    ["AR", "1", "disabilityCertified", true],
  ])("%s %j: %s is %j", (letter, value, field, expected) => {
    const { person, failed } = read({ [letter]: value })
    expect(failed.size).toBe(0)
    expect(person[field as keyof typeof person]).toBe(expected)
  })

  test("CRL says that a child never went to school", () => {
    expect(read({ R: "CRL" })).toMatchObject({ never: true, person: { grade: null } })
    expect(read({ R: "Chưa ra lớp" }).never).toBe(true)
    expect(read({ R: 4 }).never).toBe(false)
  })

  test.each<[string, GivenCell, string]>([
    ["I", "Người Hời", "word-unknown"],
    ["R", "7A", "word-unknown"],
    ["R", 13, "word-unknown"],
    ["R", "24-36 tháng", "word-unknown"],
    ["W", "Đại học", "word-unknown"],
    ["Z", "THPT", "word-unknown"],
    ["P", "ở trọ", "word-unknown"],
    ["AT", "ốm", "word-unknown"],
    ["H", "không rõ", "mark-unknown"],
    ["AJ", "câm", "mark-unknown"],
    ["AC", 13, "number-invalid"],
    ["AC", "7/10", "number-invalid"],
    ["AE", 0, "number-invalid"],
    ["AI", 3, "number-invalid"],
    ["AH", "xong", "number-invalid"],
  ])("%s %j is an error and says nothing", (letter, value, code) => {
    const { failed, problems } = read({ [letter]: value })
    expect(problems.find(({ column }) => column === letter)).toMatchObject({ level: "error", code })
    expect(failed).toEqual(new Set([letter]))
  })

  test("an unknown relation is kept as written, with a warning", () => {
    const { person, problems } = read({ AV: "Hàng xóm" })
    expect(person.relation).toBe("Hàng xóm")
    expect(problems).toMatchObject([{ column: "AV", code: "relation-unknown", level: "warning" }])
    for (const word of ["Vợ", "Cháu nội", "Con dâu", "Bố chồng", "CHỦ HỘ"])
      expect(codes({ AV: word })).toEqual([])
  })
})

describe("school years", () => {
  test.each<[GivenCell, number | null, string[]]>([
    ["2023-2024", 2023, []],
    ["2023 – 2024", 2023, []],
    ["2023/2024", 2023, []],
    ["23-24", 2023, []],
    ["Năm học 2023-2024", 2023, []],
    [20232024, 2023, []],
    [2024, 2023, ["year-single"]],
    ["2023-2025", null, ["year-pair"]],
    ["năm ngoái", null, ["year-unread"]],
    ["2025-2026", 2025, ["year-future"]],
    ["2030-2031", 2030, ["year-future"]],
  ])("%j", (value, start, expected) => {
    const { person, problems } = read({ W: "TH", Y: value })
    expect(person.graduationYear).toBe(start)
    expect(problems.map(({ code }) => code)).toEqual(expected)
  })
})

describe("classes", () => {
  test.each([
    ["3B*!", "3B", true, true],
    ["3B!*", "3B", true, true],
    ["3B !", "3B", true, false],
    ["3B*", "3B", false, true],
    ["3B", "3B", false, false],
    ["*", null, false, true],
    ["!", null, true, null],
    [" Lá  2 * ", "Lá 2", false, true],
  ])("%j", (text, className, repeated, twoSessions) => {
    expect(read({ S: text }).person).toMatchObject({ className, repeated, twoSessions })
  })
  test("a class that Excel turned into a date is an error, not a date", () => {
    expect(codes({ S: dateCell("2025-01-03", 45660) })).toEqual(["S date-in-text error"])
  })
  test("a class without a grade is noticed", () => {
    expect(codes({ R: null })).toContain("R class-without-grade warning")
  })
})

describe("cells as such", () => {
  test("formulas: the result is used and said; without a result, or with an error, nothing is", () => {
    expect(codes({ G: { value: 2015, formula: true } })).toEqual(["G formula-used warning"])
    expect(codes({ J: { value: null, formula: true } })).toEqual(["J formula-empty error"])
    expect(codes({ J: { value: "#N/A", error: true } })).toEqual(["J cell-error error"])
  })
  test("blanks around and between words, marks apart, capitals", () => {
    const { person } = read({ C: "  NGUYỄN   THỊ\u00a0", D: "Hoa\u0300".normalize("NFD"), J: "   " })
    expect(person).toMatchObject({ familyName: "NGUYỄN THỊ", givenName: "Hoà", religion: null })
  })
  test("texts longer than the register holds", () => {
    expect(codes({ J: "a".repeat(61) })).toEqual(["J text-too-long error"])
  })
  test("a phone number that lost its zero", () => {
    const { person, problems } = read({ AX: 905111222 })
    expect([person.phone, problems.map(({ code }) => code)]).toEqual(["0905111222", ["phone-zero"]])
  })
  test("a whole name in one column is split with a warning", () => {
    const { person, problems } = read({ C: "Nguyễn Thị Hoa", D: null })
    expect([person.familyName, person.givenName]).toEqual(["Nguyễn Thị", "Hoa"])
    expect(problems).toMatchObject([{ code: "name-split", column: "C" }])
  })
  test("the address names the hamlet where column A does not", () => {
    const likely = (N: string) => read({ A: null, N }).household.likelyHamlet
    expect(likely("Thôn Đông, xã Hòa Bình")).toBe("Thôn Đông")
    expect(likely("Số 5 - Tổ 2 - khu phố 1")).toBe("Tổ 2")
    expect(likely("TDP Hòa Bình")).toBe("TDP Hòa Bình")
    expect(likely("12 Trần Phú")).toBeNull()
    const known = { ...context, hamlets: new Map([["phuoclam", "Phước Lâm"]]) }
    expect(parseRow(cellsOf({ A: null, N: "Tổ 2, phước lâm" }), known).household.likelyHamlet).toBe(
      "Phước Lâm",
    )
  })
  test("an identity number in a column of its own", () => {
    const cells = [...cellsOf({})]
    cells[53] = { column: 53, value: 56315001234 }
    const { person, problems } = parseRow(cells, { ...context, identityColumn: 53 })
    expect(person.identityNumber).toBe("056315001234")
    expect(problems).toEqual([])
    cells[53] = { column: 53, value: "056115001234" }
    expect(parseRow(cells, { ...context, identityColumn: 53 }).problems).toMatchObject([
      { code: "identity-odd" },
    ])
  })
})
