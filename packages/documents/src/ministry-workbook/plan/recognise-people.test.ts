import { describe, expect, test } from "vitest"
import { ofKind, planAll, sheetOf } from "../testing/plan-rows.ts"
import { testHousehold, testPerson } from "../testing/records.ts"
import { binh, brief, hoa, planned, stored } from "../testing/stored-family.ts"

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
