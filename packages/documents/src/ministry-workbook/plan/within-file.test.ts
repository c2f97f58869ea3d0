import { describe, expect, test } from "vitest"
import { TestRegister } from "../testing/apply-plan.ts"
import { type Cells, ofKind, planAll, sheetOf } from "../testing/plan-rows.ts"
import { testHousehold, testPerson } from "../testing/records.ts"
import { binh, brief, hoa, planned, stored } from "../testing/stored-family.ts"

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
