import { newPerson, PersonRecord, personFields } from "@phocap/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fieldsOf } from "./entry.ts"
import { formChanges, formValues, readForm } from "./form-values.ts"
import { personEntries as entries } from "./person-plan.ts"

const id = "019a0000-0000-7000-8000-000000000001"
const person = newPerson({
  id,
  householdId: id,
  familyName: "Trần Gia",
  givenName: "Bình",
  birthDay: 28,
  birthMonth: 7,
  birthYear: 2020,
  sex: 1,
  className: "1A",
  twoSessions: null,
})

describe("the plan of a person's form", () => {
  it("has every field of a record once, but ids", () => {
    const planned = entries.flatMap(fieldsOf).sort()
    const wanted = personFields.filter((field) => field.kind !== "id").map((field) => field.name)
    expect(planned).toEqual([...wanted].sort())
  })
})

describe("readForm and formChanges", () => {
  it("change nothing when nothing was typed", () => {
    const values = formValues(entries, person)
    const { fields, problems } = readForm(entries, values, 2026)
    expect(problems).toEqual({})
    expect(formChanges(entries, person, values, fields)).toEqual([])
  })

  it("give each changed field with what stood before", () => {
    const values = {
      ...formValues(entries, person),
      birth: "29/7/2020",
      class: "1B*!",
      graduationYear: "24-25",
      canLearn: "no",
    }
    const { fields, problems } = readForm(entries, values, 2026)
    expect(problems).toEqual({})
    expect(formChanges(entries, person, values, fields)).toEqual([
      { field: "birthDay", old: 28, new: 29 },
      { field: "className", old: "1A", new: "1B" },
      { field: "repeated", old: false, new: true },
      { field: "twoSessions", old: null, new: true },
      { field: "graduationYear", old: null, new: 2024 },
      { field: "canLearn", old: null, new: false },
    ])
  })

  it("take the code of a school that is on no list, not a name", () => {
    const school = (text: string) =>
      readForm(entries, { ...formValues(entries, person), schoolCode: text }, 2026)
    expect(school("?48001001").fields.schoolCode).toBe("48001001")
    expect(school("?TH Phú Mậu").problems).toEqual({ schoolCode: "unlistedSchool" })
  })

  it("say what is wrong, entry by entry, and leave those fields out", () => {
    const values = {
      ...formValues(entries, person),
      givenName: "  ",
      birth: "31/2/2020",
      identityNumber: "12a",
      graduationYear: "2026-2027",
      sex: "",
      residence: "?thuong",
      note: "x".repeat(501),
    }
    const { fields, problems } = readForm(entries, values, 2026)
    expect(problems).toEqual({
      givenName: "required",
      birth: "birthNoDay",
      identityNumber: "digits",
      graduationYear: "yearNotOver",
      sex: "required",
      residence: "unlisted",
      note: "tooLong",
    })
    expect(fields).not.toHaveProperty("birthYear")
  })

  it("write every record back as it was, whatever it holds", () => {
    const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
    const known = nullable(fc.boolean())
    const year = nullable(fc.integer({ min: 1960, max: 2025 }))
    const changed = fc.record({
      sex: fc.constantFrom(1, 2),
      ethnicity: fc.integer({ min: 1, max: 55 }),
      residence: nullable(fc.integer({ min: 1, max: 3 })),
      grade: nullable(fc.constantFrom(1, 5, 12, 13, 50, 55)),
      repeated: fc.boolean(),
      twoSessions: known,
      graduationYear: year,
      droppedYear: year,
      completedGrade: nullable(fc.integer({ min: 0, max: 12 })),
      disabilities: fc.integer({ min: 0, max: 255 }),
      canLearn: known,
      stunted: known,
      ordinal: nullable(fc.integer({ min: 0, max: 9_999_999 })),
      schoolCode: nullable(fc.constantFrom("48001001", "THPM")),
      confirmed: fc.boolean(),
    })
    fc.assert(
      fc.property(changed, (some) => {
        const record = PersonRecord.parse({ ...person, ...some })
        const values = formValues(entries, record)
        const { fields, problems } = readForm(entries, values, 2026)
        expect(problems).toEqual({})
        expect(formChanges(entries, record, values, fields)).toEqual([])
        const other = formChanges(entries, person, values, fields).map((change) => change.field)
        for (const field of other)
          expect(record[field as keyof PersonRecord]).not.toEqual(person[field as keyof PersonRecord])
      }),
    )
  })
})
