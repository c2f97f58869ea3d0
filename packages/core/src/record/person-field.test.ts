import { expect, test } from "vitest"
import { personFields } from "./person-field.ts"
import { PersonRecord } from "./person-record.ts"

test("the field list names every field of a record exactly once", () => {
  expect(personFields.map((field) => field.name).sort()).toEqual(Object.keys(PersonRecord.shape).sort())
})
