import { newPerson, type PersonRecord, PhocapError } from "@phocap/core"
import { expect, test } from "vitest"
import { checkHousehold } from "./check-household.ts"
import { checkPerson } from "./check-person.ts"

const id = "01890000-0000-7000-8000-000000000000"
const person = newPerson({ id, householdId: id, givenName: "An", birthYear: 2013, sex: 1, birthMonth: 2 })

function problems(
  values: Record<string, unknown>,
  of: PersonRecord = person,
): Readonly<Record<string, string>> {
  try {
    checkPerson(of, values, 2026)
  } catch (error) {
    if (error instanceof PhocapError) return error.fields ?? {}
    throw error
  }
  return {}
}

test("text is tidied, an emptied text is nothing written, a family name may be empty", () => {
  const { values } = checkPerson(person, { givenName: "  Hoa\u0300  ", note: " ", familyName: "" }, 2026)
  expect(values).toEqual({ givenName: "Hoà", note: null, familyName: "" })
})

test("each wrong field is named with its own reason", () => {
  expect(
    problems({ givenName: " ", grade: 56, sex: "nữ", className: "x".repeat(41), id: "1", birthDay: 2.5 }),
  ).toEqual({
    givenName: "Không được để trống.",
    grade: "Không được lớn hơn 55.",
    sex: "Phải là một số.",
    className: "Dài quá, tối đa 40 ký tự.",
    id: "Mục này không sửa được ở đây.",
    birthDay: "Phải là số nguyên.",
  })
})

test("a day must exist in its month, a birth is not after the round", () => {
  expect(problems({ birthDay: 30 })).toEqual({ birthDay: "Tháng 2/2013 không có ngày 30." })
  expect(problems({ birthDay: 29, birthYear: 2012 })).toEqual({})
  expect(problems({ birthYear: 2027 })).toEqual({ birthYear: "Không được sau năm điều tra 2026." })
  expect(problems({ birthMonth: null, birthDay: 3 })).toEqual({
    birthMonth: "Đã ghi ngày sinh thì phải ghi tháng sinh.",
  })
})

test("an old mistake does not stop another correction", () => {
  expect(problems({ grade: 7 }, { ...person, birthDay: 31 })).toEqual({})
})

test("prototype names are no fields", () => {
  expect(problems({ constructor: "x", toString: 1 })).toEqual({
    constructor: "Mục này không sửa được ở đây.",
    toString: "Mục này không sửa được ở đây.",
  })
})

test("households are held to their own fields", () => {
  expect(checkHousehold({ hamlet: " Tổ  4 ", headFamilyName: "" })).toEqual({
    hamlet: "Tổ 4",
    headFamilyName: "",
  })
  expect(() => checkHousehold({ poverty: 3 })).toThrowError(
    expect.objectContaining({ fields: { poverty: "Không được lớn hơn 2." } }),
  )
})
