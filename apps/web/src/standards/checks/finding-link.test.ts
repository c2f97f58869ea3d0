import { expect, test } from "vitest"
import { findingLink } from "./finding-link.ts"

const nothing = { text: "", personId: null, householdId: null, form: null, schoolCode: null }

test("a person is opened before the household or table", () => {
  expect(findingLink({ ...nothing, personId: "p", householdId: "h", form: "TH-M1" })?.to).toBe("/nguoi/p")
  expect(findingLink({ ...nothing, householdId: "h" })?.to).toBe("/ho/h")
  expect(findingLink({ ...nothing, schoolCode: "TH 1" })?.to).toBe("/truong/TH%201")
})

test("a table opens at the cell that the text names", () => {
  const text = "TH-02 ô H8 là 3, TH-M1 ô F40 là 4"
  expect(findingLink({ ...nothing, form: "TH-M1", text })?.to).toBe("/bieu/TH-M1?o=F40")
  expect(findingLink({ ...nothing, form: "MN-01", text })?.to).toBe("/bieu/MN-01")
})

test("a finding about nothing in particular leads nowhere", () => {
  expect(findingLink(nothing)).toBeUndefined()
})
