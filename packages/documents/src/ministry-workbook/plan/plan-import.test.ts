import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { encodeLegacy } from "../../encoding/testing/encode-legacy.ts"
import { TestRegister } from "../testing/apply-plan.ts"
import { type Cells, ofKind, planAll, sheetOf } from "../testing/plan-rows.ts"
import { testHousehold, testPerson, testSchool, testSchools } from "../testing/records.ts"
import type { ImportRequest } from "./plan-import.ts"
import type { PlanItem } from "./plan-item.ts"

const home = { A: "Thôn 1", L: "Nguyễn Văn", M: "Bình", N: "Thôn 1", O: 12 }
const binh: Cells = {
  ...home,
  B: 1,
  C: "Nguyễn Văn",
  D: "Bình",
  E: 1,
  F: 2,
  G: 1980,
  W: "THPT",
  AV: "Chủ hộ",
}
const hoa: Cells = {
  ...home,
  B: 2,
  C: "Nguyễn Thị",
  D: "Hoa",
  E: 12,
  F: 5,
  G: 2015,
  H: "x",
  R: 4,
  S: "4A",
  V: "56000401",
  AV: "Con",
}

const stored = () =>
  new TestRegister(
    [
      testPerson({
        id: "p-binh",
        familyName: "Nguyễn Văn",
        givenName: "Bình",
        birthDay: 1,
        birthMonth: 2,
        birthYear: 1980,
        sex: 1,
        graduationLevel: 4,
        relation: "Chủ hộ",
      }),
      testPerson({ id: "p-hoa", grade: 4, className: "4A", schoolCode: "56000401", canLearn: false }),
    ],
    [testHousehold({ address: "Thôn 1" })],
  )

const brief = (items: readonly PlanItem[]) =>
  items.flatMap((item) => {
    if (item.kind === "file" || item.kind === "summary") return []
    if (item.kind === "absent") return [`absent ${item.personId}`]
    if (item.kind === "household") return [`household ${item.rows.join("+")} ${item.problems[0]?.code}`]
    if (item.kind === "skipped") return [`skipped ${item.row}`]
    const errors = item.problems.filter(({ level }) => level === "error").map(({ code }) => code)
    return [[item.kind, item.row, ...errors].join(" ")]
  })

const planned = async (rows: readonly Cells[], register = stored(), more: Partial<ImportRequest> = {}) =>
  brief(await planAll(sheetOf(rows), register, more))

describe("recognising people", () => {
  test("the same file changes nothing; who is not in it is listed", async () => {
    expect(await planned([binh, hoa])).toEqual(["unchanged 5", "unchanged 6"])
    expect(await planned([binh])).toEqual(["unchanged 5", "absent p-hoa"])
  })
  test("a changed cell is one change", async () => {
    const items = await planAll(sheetOf([binh, { ...hoa, R: 5 }]), stored())
    expect(ofKind(items, "changed")).toMatchObject([
      {
        row: 6,
        personId: "p-hoa",
        changes: [{ entity: "person", id: "p-hoa", field: "grade", old: 4, new: 5 }],
        household: { created: null },
      },
    ])
  })
  test("other case, tone placement and blanks in the name are the same person", async () => {
    const items = await planAll(sheetOf([binh, { ...hoa, C: "NGUYỄN  THỊ", D: "HOA" }]), stored())
    expect(brief(items)).toEqual(["unchanged 5", "unchanged 6"])
  })
  test("day and month made known, or corrected, in the same household", async () => {
    const register = stored()
    register.people.set(
      "p-hoa",
      testPerson({
        id: "p-hoa",
        grade: 4,
        className: "4A",
        schoolCode: "56000401",
        birthDay: null,
        birthMonth: null,
      }),
    )
    const items = await planAll(sheetOf([binh, hoa]), register)
    expect(ofKind(items, "changed")[0]?.changes.map(({ field, new: value }) => [field, value])).toEqual([
      ["birthDay", 12],
      ["birthMonth", 5],
    ])
  })
  test("another number of the form: recognised by name, birth and head, and the household is renumbered", async () => {
    const items = await planAll(
      sheetOf([
        { ...binh, O: 77 },
        { ...hoa, O: 77 },
      ]),
      stored(),
    )
    expect(brief(items)).toEqual(["changed 5", "unchanged 6"])
    expect(ofKind(items, "changed")[0]?.changes).toEqual([
      { entity: "household", id: testHousehold().id, field: "formNumber", old: "12", new: "77" },
    ])
  })
  test("moved into another household: by identity number, which also follows a changed name", async () => {
    const register = stored()
    register.people.set("p-hoa", testPerson({ id: "p-hoa", identityNumber: "056315001234" }))
    const other = testHousehold({
      id: "h-2",
      address: "Thôn 1",
      formNumber: "13",
      headFamilyName: "Lê Thị",
      headGivenName: "Lan",
    })
    register.households.set("h-2", other)
    const row = { ...hoa, O: 13, L: "Lê Thị", M: "Lan", D: "Huệ", BA: "056315001234", R: "", S: "", V: "" }
    const items = await planAll(sheetOf([binh, row], { A: "Thôn", BA: "Số định danh cá nhân" }), register)
    expect(ofKind(items, "changed")[0]?.changes.map(({ field, new: value }) => [field, value])).toEqual([
      ["givenName", "Huệ"],
      ["householdId", "h-2"],
    ])
  })
  test("another name with the same birth is for a person to settle, with what each choice means", async () => {
    const items = await planAll(sheetOf([binh, { ...hoa, D: "Huệ" }]), stored())
    expect(brief(items)).toEqual(["unchanged 5", "ambiguous 6"])
    const [item] = ofKind(items, "ambiguous")
    expect(item?.candidates).toMatchObject([
      {
        personId: "p-hoa",
        reason: "same-birth-other-name",
        changes: [{ field: "givenName", old: "Hoa", new: "Huệ" }],
      },
    ])
    expect(item?.person).toMatchObject({ givenName: "Huệ", householdId: testHousehold().id })
  })
  test("a twin is not mistaken for the sibling who has a row too", async () => {
    const twin = { ...hoa, B: 3, D: "Huệ" }
    expect(await planned([binh, twin, hoa])).toEqual(["unchanged 5", "unchanged 7", "added 6"])
  })
  test("the same name and birth elsewhere in the commune is asked about", async () => {
    const row = { ...hoa, A: "Thôn 2", N: "Thôn 2", O: 3, L: "Trần Thị", M: "Mai" }
    const items = await planAll(sheetOf([binh, row]), stored())
    expect(ofKind(items, "ambiguous")[0]?.candidates[0]).toMatchObject({
      personId: "p-hoa",
      reason: "same-name-and-birth-elsewhere",
    })
  })
  test("two rows that would be one stored person", async () => {
    const register = stored()
    register.people.set("p-hoa", testPerson({ id: "p-hoa", identityNumber: "056315001234" }))
    const number = { BA: "056315001234" }
    const rows = [binh, { ...hoa, ...number }, { ...hoa, D: "Huệ", ...number }]
    const items = await planAll(sheetOf(rows, { A: "Thôn", BA: "CCCD" }), register)
    expect(brief(items).at(-1)).toBe("rejected 7 same-stored-person")
  })
})

describe("within the file", () => {
  test("new people make their household once, at its first accepted row", async () => {
    const items = await planAll(sheetOf([{ ...binh, G: "" }, binh, hoa]), new TestRegister())
    expect(brief(items)).toEqual([
      "rejected 5 birth-year-missing",
      "added 6",
      "added 7",
      "household 5+6+7 head-many",
    ])
    const [first, second] = ofKind(items, "added")
    expect(first?.household.created).toMatchObject({
      hamlet: "Thôn 1",
      formNumber: "12",
      headGivenName: "Bình",
    })
    expect(second?.household).toEqual({ id: first?.household.id, created: null })
    expect(second?.person).toMatchObject({
      householdId: first?.household.id,
      canLearn: null,
      confirmed: false,
    })
  })
  test("a row twice, a person on two forms, a form number used twice", async () => {
    const elsewhere = { ...hoa, O: 13, L: "Lê Thị", M: "Lan" }
    const reused = { ...hoa, D: "Mai", E: 2, L: "Lê Văn", M: "Tám" }
    const items = await planAll(sheetOf([binh, hoa, hoa, elsewhere, reused]), new TestRegister())
    expect(brief(items).slice(0, 5)).toEqual([
      "added 5",
      "added 6",
      "rejected 7 duplicate-row",
      "added 8",
      "rejected 9 form-number-reused",
    ])
    expect(ofKind(items, "added")[2]?.problems).toMatchObject([
      { code: "duplicate-person", level: "warning" },
    ])
  })
  test("the same form number in two hamlets is two households", async () => {
    const other = { ...binh, A: "Thôn 2", N: "Thôn 2", L: "Lê Văn", M: "Tám", C: "Lê Văn", D: "Tám" }
    const items = await planAll(sheetOf([binh, other]), new TestRegister())
    expect(brief(items)).toEqual(["added 5", "added 6"])
    expect(new Set(ofKind(items, "added").map(({ household }) => household.id)).size).toBe(2)
  })
  test("two heads, no head, a head told by name alone", async () => {
    const two = [binh, { ...hoa, AV: "Chủ hộ" }]
    const none = [{ ...hoa, A: "Thôn 2", N: "Thôn 2" }]
    const named = [{ ...binh, A: "Thôn 3", N: "Thôn 3", AV: "" }]
    const items = await planAll(sheetOf([...two, ...none, ...named]), new TestRegister())
    expect(brief(items).filter((line) => line.startsWith("household"))).toEqual([
      "household 5+6 head-many",
      "household 7 head-none",
    ])
    expect(ofKind(items, "household")[0]?.problems[0]?.message).toContain("dòng 5, 6")
  })
  test("another address in one household: the first row counts, the second is told", async () => {
    const items = await planAll(sheetOf([binh, { ...hoa, N: "Thôn 1, ngõ 3" }]), stored())
    expect(brief(items)).toEqual(["unchanged 5", "unchanged 6"])
    expect(ofKind(items, "unchanged")[1]?.problems).toMatchObject([
      { code: "household-differs", column: "N" },
    ])
  })
  test("sums, signatures and notes under the data are no people", async () => {
    const rows: Cells[] = [
      binh,
      hoa,
      { B: "Tổng cộng", G: 2, H: 1, AJ: 0, AK: 0 },
      { C: "Ghi chú: số liệu đến 30/9" },
      { N: "Ngày 30 tháng 9 năm 2025" },
      { C: "Nguyễn Thị", D: "Tổng", G: 2015, A: "Thôn 1", O: 12, L: "Nguyễn Văn", M: "Bình" },
    ]
    expect(await planned(rows)).toEqual([
      "unchanged 5",
      "unchanged 6",
      "skipped 7",
      "skipped 8",
      "skipped 9",
      "added 10",
    ])
  })
  test("a new head of a stored household is a change with a warning", async () => {
    const rows = [binh, hoa].map((row) => ({ ...row, L: "Lê Thị", M: "Lan" }))
    const items = await planAll(sheetOf(rows), stored())
    expect(ofKind(items, "changed")[0]).toMatchObject({
      changes: [
        { entity: "household", field: "headFamilyName", old: "Nguyễn Văn", new: "Lê Thị" },
        { entity: "household", field: "headGivenName", old: "Bình", new: "Lan" },
      ],
      problems: [{ code: "head-changed" }],
    })
  })
  test("without hamlets two stored households of one number are not mixed up", async () => {
    const register = stored()
    register.households.set("h-2", testHousehold({ id: "h-2", hamlet: "Thôn 2" }))
    const rows = [{ ...binh, A: "", N: "" }]
    const items = await planAll(sheetOf(rows, {}), register, { absent: "unit" })
    expect(brief(items)).toEqual(["changed 5", "absent p-hoa"])
    const stranger = await planAll(sheetOf([{ ...rows[0], D: "Năm", E: 3 }], {}), register, {
      absent: "unit",
    })
    expect(brief(stranger)[0]).toBe("rejected 5 household-unclear")
  })
})

describe("what is stored already is not refused", () => {
  test("a school that left the list, an impossible day: a warning until someone touches it", async () => {
    const register = stored()
    register.people.set(
      "p-hoa",
      testPerson({ id: "p-hoa", grade: 4, schoolCode: "OLD-1", birthDay: 31, birthMonth: 2 }),
    )
    const row = { ...hoa, S: "", V: "OLD-1", E: 31, F: 2 }
    expect(await planned([binh, row], register)).toEqual(["unchanged 5", "unchanged 6"])
    expect(await planned([binh, { ...row, AY: "x" }], register)).toEqual(["unchanged 5", "changed 6"])
    expect(await planned([binh, { ...row, V: "OLD-2" }], register)).toEqual([
      "unchanged 5",
      "rejected 6 school-unknown",
    ])
  })
})

describe("the file as a whole", () => {
  const file = async (more: Partial<ImportRequest>, rows = sheetOf([binh, hoa])) => {
    const items = await planAll(rows, stored(), more)
    const [first] = ofKind(items, "file")
    const [last] = ofKind(items, "summary")
    return {
      codes: first?.problems.map(({ code }) => code),
      stopped: last?.stopped,
      last: last?.problems.map(({ code }) => code),
    }
  }
  const info = { provinceName: "Tỉnh Khánh Hòa", communeName: "Xã Hòa Bình", year: 2025, localSchools: [] }
  const unit = { provinceName: "Khánh Hoà", communeName: "Hòa Bình" }

  test("another year or commune stops it until a person accepts", async () => {
    expect(await file({ info, unit })).toEqual({ codes: [], stopped: false, last: [] })
    const other = { info: { ...info, year: 2024, communeName: "Phường Cam Linh" }, unit }
    expect(await file(other)).toEqual({ codes: ["other-year", "other-commune"], stopped: true, last: [] })
    expect(await file({ ...other, accept: ["other-year", "other-commune"] })).toMatchObject({
      stopped: false,
    })
    expect(await file({ info: { ...info, provinceName: "Lâm Đồng" }, unit })).toMatchObject({
      codes: ["other-commune"],
    })
  })
  test("years after the round are counted up", async () => {
    const rows = sheetOf([binh, { ...hoa, W: "MN", Y: "2025-2026" }])
    expect(await file({}, rows)).toEqual({ codes: [], stopped: false, last: ["future-years"] })
  })
  test("another sheet, a column taken out, a column put in, nothing below the header", async () => {
    const empty = { A: "", B: "", C: "Báo cáo" }
    const raw = (...rows: Cells[]) => sheetOf(rows, empty)
    const onlyTitle = {
      async *[Symbol.asyncIterator]() {
        yield { rowNumber: 1, cells: [{ column: 1, value: "BÁO CÁO" }] }
        yield { rowNumber: 7, cells: [{ column: 2, value: "x" }] }
      },
    }
    expect(await file({}, onlyTitle)).toMatchObject({ codes: ["layout-unknown"], stopped: true })
    expect(await file({}, raw())).toMatchObject({ codes: ["no-rows"], stopped: true })
    for (const shift of [-1, 1]) {
      const moved = {
        async *[Symbol.asyncIterator]() {
          for await (const row of sheetOf([binh])) {
            const cells = row.cells.flatMap((cell) =>
              cell.column + shift > 0 ? [{ ...cell, column: cell.column + shift }] : [],
            )
            yield { ...row, cells }
          }
        },
      }
      expect(await file({}, moved)).toMatchObject({ codes: ["layout-shifted"], stopped: true })
    }
    const without = {
      async *[Symbol.asyncIterator]() {
        for await (const row of sheetOf([binh])) {
          const cells = row.cells.filter(({ column }) => column !== 20)
          yield {
            ...row,
            cells: cells.map((cell) => (cell.column > 20 ? { ...cell, column: cell.column - 1 } : cell)),
          }
        }
      },
    }
    expect(await file({}, without)).toMatchObject({ codes: ["layout-shifted"], stopped: true })
  })
})

describe("old encodings", () => {
  const texts = (row: Cells, encoding: "tcvn3" | "vni" | "windows-1258"): Cells =>
    Object.fromEntries(
      Object.entries(row).map(([letter, value]) => [
        letter,
        typeof value === "string" && letter !== "V" ? encodeLegacy(value, encoding) : value,
      ]),
    )
  const people = [
    "Nguyễn Văn Bình",
    "Trần Thị Hồng",
    "Đỗ Đình Thưởng",
    "Phạm Thế Duyệt",
    "Vũ Đức Trường",
  ].map(
    (name, i): Cells => ({
      ...binh,
      C: name.slice(0, name.lastIndexOf(" ")),
      D: name.slice(name.lastIndexOf(" ") + 1),
      O: i + 20,
      L: name.slice(0, name.lastIndexOf(" ")),
      M: name.slice(name.lastIndexOf(" ") + 1),
      I: i === 1 ? "Ê-đê" : "",
    }),
  )

  test.each(["tcvn3", "vni", "windows-1258"] as const)(
    "a sheet in %s is converted and says so",
    async (encoding) => {
      const items = await planAll(sheetOf(people.map((row) => texts(row, encoding))), new TestRegister())
      const [file] = ofKind(items, "file")
      expect(file?.encodings).toMatchObject({ C: encoding, D: encoding, L: encoding })
      expect(file?.problems.map(({ code, level }) => [code, level])).toEqual([
        ["encoding-converted", "warning"],
      ])
      expect(file?.problems[0]?.message).toContain("cột C")
      const names = ofKind(items, "added").map(({ person }) => `${person.familyName} ${person.givenName}`)
      expect(names).toEqual(people.map(({ C, D }) => `${C} ${D}`))
      expect(ofKind(items, "added")[1]?.person.ethnicity).toBe(12)
      const register = new TestRegister()
      register.apply(items)
      expect(ofKind(await planAll(sheetOf(people), register), "unchanged")).toHaveLength(people.length)
    },
  )
  test("two old encodings in one column are left alone and reported", async () => {
    const rows = people.flatMap((row, i) => [
      texts(row, "tcvn3"),
      texts({ ...row, E: i + 3, O: i + 50 }, "vni"),
    ])
    const items = await planAll(sheetOf(rows), new TestRegister())
    expect(ofKind(items, "file")[0]?.problems.map(({ code }) => code)).toContain("encoding-ambiguous")
    const doubtful = ofKind(items, "added").flatMap(({ problems }) =>
      problems.filter(({ code }) => code === "encoding-doubtful"),
    )
    expect(doubtful.length).toBeGreaterThan(5)
  })
  test("old text far down in a Unicode sheet is reported at the end", async () => {
    const many = Array.from({ length: 2200 }, (_, i): Cells => ({ ...hoa, B: i, E: (i % 28) + 1, O: i }))
    const old = people.map((row) => texts(row, "tcvn3"))
    const items = await planAll(sheetOf([...many, ...old]), new TestRegister())
    expect(ofKind(items, "file")[0]?.problems).toEqual([])
    expect(ofKind(items, "summary")[0]?.problems).toMatchObject([{ code: "encoding-late" }])
  })
})

test("importing any file twice, whatever is in it, changes nothing the second time", async () => {
  const pick = (...values: (string | number)[]) => fc.constantFrom("", ...values)
  const row = fc.record({
    A: pick("Thôn 1", "Thôn 2", "thôn 1"),
    B: pick(1, 2, "x"),
    C: pick("Nguyễn Thị", "NGUYỄN THỊ", "Trần", "Lê Văn Tám"),
    D: pick("Hoa", "Hoà", "Hòa", "hoa", "Y Moan"),
    E: pick(1, 12, "12/5/2015", 31, "00"),
    F: pick(5, 2, 13),
    G: pick(2015, "15", 1980, 2030, 60),
    H: pick("x", "nữ", "?"),
    I: pick("Tày", "Kinh", "lạ"),
    L: pick("Nguyễn Văn", "Lê", "Nguyễn Văn Bình"),
    M: pick("Bình", "BÌNH"),
    N: pick("Thôn 1", "Thôn 2, xã", "Tổ 3 - Thôn 1", "12 Trần Phú"),
    O: pick(1, 2, "01", "2B"),
    R: pick(4, "t5", "SV", "CRL", "k9"),
    S: pick("4A*!", "4A", "*"),
    V: pick("56000401", "khác"),
    W: pick("TH", "THCS"),
    Y: pick("2023-2024", 2024, "2023-2025"),
    AC: pick(3, 5),
    AJ: pick("x"),
    AS: pick("x", "không"),
    AT: pick("Chết", 2),
    AV: pick("Chủ hộ", "Con", "Hàng xóm"),
    AX: pick(905111222, "0905"),
  })
  const columnA = fc.boolean()
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), columnA, async (rows, withA) => {
      const sheet = sheetOf(
        rows.map((cells) => {
          const filled = Object.entries(cells).filter(
            ([letter, value]) => value !== "" && (withA || letter !== "A"),
          )
          return Object.fromEntries(filled)
        }),
        withA ? { A: "Thôn" } : {},
      )
      const register = new TestRegister()
      const first = await planAll(sheet, register)
      register.apply(first)
      const second = await planAll(sheet, register)
      expect(ofKind(second, "changed")).toEqual([])
      expect(ofKind(second, "added")).toEqual([])
      expect(ofKind(second, "absent")).toEqual([])
      expect(ofKind(second, "unchanged").map((item) => item.row)).toEqual(
        ofKind(first, "added").map((item) => item.row),
      )
    }),
    { numRuns: 200 },
  )
})

test("schools of the list are what a code is checked against", async () => {
  const schools = new Map([...testSchools, ["NEW", testSchool("NEW")]])
  expect(await planned([binh, { ...hoa, V: "NEW" }], stored(), { schools })).toEqual([
    "unchanged 5",
    "changed 6",
  ])
})
