import fc from "fast-check"
import { expect, test } from "vitest"
import { entities } from "./entities.ts"
import { normaliseField, normaliseRecord } from "./normalise.ts"
import { testId, testPerson } from "./testing/ledger-fixture.ts"

const anyValue = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    "",
    "An",
    "a\0",
    "\ud800",
    "𠀀",
    testId(1),
    testId(1).toUpperCase(),
    -0,
    0.5,
  ),
  fc.integer({ min: -3, max: 10_000 }),
  fc.string({ maxLength: 700 }),
  fc.boolean(),
  fc.anything(),
)

test("what is vouched for, the schema itself takes, and it is stored unchanged", () => {
  let vouched = 0
  for (const entity of Object.values(entities)) {
    for (const column of entity.columns) {
      fc.assert(
        fc.property(anyValue, (value) => {
          if (!column.quickCheck(value)) return
          vouched++
          expect(normaliseField(entity, testId(1), column, value as string)).toBe(value)
        }),
      )
    }
  }
  expect(vouched).toBeGreaterThan(1000)
})

test("plain records are vouched for in every field", () => {
  const person = testPerson(1, 2)
  const doubtful = entities.person.columns.filter(
    (column) => !column.quickCheck(person[column.field as keyof typeof person]),
  )
  expect(doubtful).toEqual([])
})

test("the short and the long way store the same", () => {
  const person = testPerson(1, 2, { familyName: "Lò Văn", note: "ghi chú" })
  const short = normaliseRecord(entities.person, testId(1), person)
  expect(short).toEqual(person)
  expect(short).not.toBe(person)
  const roundabout = { ...person, householdId: testId(2).toUpperCase(), note: "ghi chú 𠀀", unknown: 1 }
  expect(normaliseRecord(entities.person, testId(1), roundabout)).toEqual({ ...person, note: "ghi chú 𠀀" })
})
