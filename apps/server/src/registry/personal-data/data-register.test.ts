import { personFields } from "@phocap/core"
import { expect, test } from "vitest"
import { registerFields } from "./data-register.ts"

test("every field that is kept of a person stands in one group, and no other does", () => {
  expect([...registerFields].sort()).toEqual(personFields.map((field) => field.name as string).sort())
})
