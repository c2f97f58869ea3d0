import { newPerson, personFields } from "@phocap/core"
import { expect, test } from "vitest"
import { withhold } from "./withhold.ts"

const person = newPerson({
  id: "01900000-0000-7000-8000-000000000001",
  householdId: "01900000-0000-7000-8000-000000000002",
  familyName: "Hồ Thị",
  givenName: "Ví",
  birthYear: 2019,
  sex: 2,
  ethnicity: 2,
  religion: "Phật giáo",
  disabilities: 4,
  canLearn: true,
  phone: "0900000000",
  identityNumber: "099319000001",
})

test("every restricted field of a record is null, wherever it stands; every other is as it was", () => {
  const seen = withhold({ page: { members: [{ ...person, status: "Lớp 1" }] } }) as {
    page: { members: [Record<string, unknown>] }
  }
  for (const field of personFields) {
    expect(seen.page.members[0][field.name], field.name).toEqual(field.restricted ? null : person[field.name])
  }
  expect(seen.page.members[0].status).toBe("Lớp 1")
  expect(withhold({ household: { poverty: 1, phone: "1", hamlet: "Tổ 1" } })).toEqual({
    household: { poverty: null, phone: null, hamlet: "Tổ 1" },
  })
})

test("lines about a restricted field are left out", () => {
  const history = [
    { field: "ethnicity", old: 1, new: 2 },
    { field: "grade", old: 1, new: 2 },
  ]
  const facts = [
    { fact: "disabled", text: "khuyết tật" },
    { fact: "age", text: "7 tuổi" },
  ]
  expect(withhold({ history, facts })).toEqual({ history: [history[1]], facts: [facts[1]] })
})
