import { newPerson, type PersonRecord } from "@phocap/core"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { diffRow } from "./diff-row.ts"
import { ministryColumns } from "./ministry-columns.ts"
import { renderedCells } from "./parse/row-cells.ts"
import { renderRow } from "./render-row.ts"
import { records } from "./testing/arbitrary-records.ts"
import { testHousehold, testPerson, testSchools } from "./testing/records.ts"

const context = { roundYear: 2025, schools: testSchools }
const household = testHousehold()

/** What changes when the exported row of a person has some cells overwritten (by letter). */
function changed(person: PersonRecord, cells: Record<string, string | number | null>, home = household) {
  const row = [...renderedCells(renderRow(person, home, testSchools), home.hamlet)]
  for (const [letter, value] of Object.entries(cells)) {
    const column = letter === "A" ? 1 : (ministryColumns.find((one) => one.letter === letter)?.column ?? 0)
    row[column] = value === null ? undefined : { column, value }
  }
  return diffRow({ person, household: home }, row, context).map((change) => [
    change.field,
    change.old,
    change.new,
  ])
}

test("one cell changed is one field changed", () => {
  const pupil = testPerson({ grade: 4, className: "4A", twoSessions: true, schoolCode: "56000401" })
  expect(changed(pupil, { R: 5 })).toEqual([["grade", 4, 5]])
  expect(changed(pupil, { S: "5A*" })).toEqual([["className", "4A", "5A"]])
  expect(changed(pupil, { S: "4A" })).toEqual([["twoSessions", true, false]])
  expect(changed(pupil, { S: "4A*!" })).toEqual([["repeated", false, true]])
  expect(changed(pupil, { V: null })).toEqual([["schoolCode", "56000401", null]])
  expect(changed(pupil, { AK: "x" })).toEqual([["disabilities", 0, 2]])
  expect(changed(pupil, { N: "Thôn 1, xã Hòa Thịnh" })).toEqual([
    ["address", "Thôn 1, xã Hòa Bình", "Thôn 1, xã Hòa Thịnh"],
  ])
})

describe("what the sheet cannot say is not destroyed", () => {
  test("a disabled person who cannot learn", () => {
    const person = testPerson({ disabilities: 4, canLearn: false })
    expect(changed(person, { AY: "ghi chú" })).toEqual([["note", null, "ghi chú"]])
    expect(changed(person, { AS: "x" })).toEqual([["canLearn", false, true]])
  })
  test("a study state, unless the sheet speaks of it", () => {
    const never = testPerson({ studyState: 2 })
    expect(changed(never, { D: "Huệ" })).toEqual([["givenName", "Hoa", "Huệ"]])
    expect(changed(never, { R: "CRL" })).toEqual([])
    expect(changed(never, { R: 1 })).toEqual([
      ["grade", null, 1],
      ["studyState", 2, null],
    ])
    expect(changed(testPerson({ studyState: 3 }), { R: 1 })).toEqual([["grade", null, 1]])
    expect(changed(testPerson(), { R: "CRL" })).toEqual([["studyState", null, 2]])
  })
  test("sessions that nobody asked about stay unknown", () => {
    const person = testPerson({ grade: 4, className: "4A", twoSessions: null })
    expect(changed(person, { S: "4B" })).toEqual([["className", "4A", "4B"]])
  })
  test("the running number, shown-only columns and blank places of the household", () => {
    const cells = { B: 99, T: "Ninh Hòa", U: "Trường khác", A: null, O: null, L: null, M: null }
    expect(changed(testPerson(), cells)).toEqual([])
  })
})

test("other ways of writing the same change nothing", () => {
  const person = testPerson({ grade: 55, ethnicity: 5, disabilities: 1, phone: "0905111222", movement: 1 })
  const cells = {
    A: "thôn 1",
    D: "HOA ",
    C: "NGUYỄN THỊ",
    E: "12",
    H: 1,
    I: "khmer",
    O: "012",
    R: "t5",
    AJ: "có",
    AT: 1,
    AX: 905111222,
  }
  expect(changed(person, cells)).toEqual([])
})

test("a cell in error changes nothing", () => {
  const person = testPerson({ grade: 4 })
  expect(changed(person, { R: "bốn", E: 31, F: 2, V: "?" })).toEqual([])
})

test("whatever cell is overwritten with whatever text, only that column's fields change", () => {
  const value = fc.oneof(
    fc.constantFrom("x", "1", "2", "t3", "TH", "2020-2021", "Chết", "Tày", "lạ"),
    fc.string(),
    fc.nat(40),
  )
  fc.assert(
    fc.property(records, fc.nat(49), value, ({ people, households }, at, cell) => {
      const [person] = people
      const home = households.find(({ id }) => id === person?.householdId)
      const column = ministryColumns[at]
      if (!person || !home || !column) return
      const allowed = new Set<string>([...column.person, ...column.household])
      // A whole name in one cell is split, which says both parts.
      if (["C", "D"].includes(column.letter))
        for (const field of ["familyName", "givenName"]) allowed.add(field)
      if (["L", "M"].includes(column.letter))
        for (const field of ["headFamilyName", "headGivenName"]) allowed.add(field)
      // A whole date in the day's or the year's cell says all three.
      if (["E", "F", "G"].includes(column.letter))
        for (const field of ["birthDay", "birthMonth", "birthYear"]) allowed.add(field)
      for (const [field] of changed(person, { [column.letter]: cell }, home)) expect(allowed).toContain(field)
    }),
    { numRuns: 600 },
  )
})

test("a person read from the sheet and put back into it reads the same", () => {
  fc.assert(
    fc.property(records, ({ people, households }) => {
      for (const person of people) {
        const home = households.find(({ id }) => id === person.householdId)
        if (!home) continue
        expect(changed(newPerson(person), {}, home)).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})
