import { newPerson, type PersonRecord } from "@phocap/core"
import { columnsFromRecords, deriveFacts, factNames } from "@phocap/engine"
import fc from "fast-check"
import { expect, test } from "vitest"
import { AfterColumns } from "./after-columns.ts"

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`
const fields = fc.record({
  birthYear: fc.integer({ min: 1960, max: 2026 }),
  grade: fc.option(fc.integer({ min: 1, max: 55 })),
  schoolCode: fc.option(fc.constantFrom("a", "b", "c")),
  religion: fc.option(fc.constant("Phật giáo")),
  disabilities: fc.integer({ min: 0, max: 255 }),
  repeated: fc.boolean(),
  note: fc.option(fc.string()),
})
const person = (n: number, given: Partial<PersonRecord>) =>
  newPerson({ id: id(n), householdId: id(0), givenName: "An", birthYear: 2000, sex: 1, ...given })
const factsOf = (columns: ReturnType<typeof columnsFromRecords>) => {
  const schools = new Map([["a", { unitCode: "U", provinceCode: "P", system: 1 }]])
  const { columns: facts, size } = deriveFacts(columns, {
    year: 2026,
    provinceCode: "P",
    unitCode: "U",
    schools,
  })
  return Array.from({ length: size }, (_, i) => factNames.map((name) => facts[name]?.[i]))
}

test("the same facts as if the records had been written and read again", () => {
  fc.assert(
    fc.property(
      fc.array(fields, { maxLength: 8 }),
      fc.array(fields, { maxLength: 8 }),
      fc.array(fc.tuple(fc.nat(7), fields), { maxLength: 6 }),
      (stored, added, edits) => {
        const before = stored.map((given, n) => person(n + 1, given))
        const news = added.map((given, n) => person(n + 100, given))
        const after = new AfterColumns()
        const records = new Map(before.map((one) => [one.id, one]))
        for (const one of news) after.add(one)
        for (const [n, values] of edits) {
          const old = records.get(id(n + 1))
          if (old === undefined) continue
          for (const [field, value] of Object.entries(values)) after.change(old.id, field, value)
          records.set(old.id, { ...old, ...values })
        }
        const wanted = columnsFromRecords([...records.values(), ...news], new Map())
        expect(factsOf(after.build(columnsFromRecords(before, new Map())))).toEqual(factsOf(wanted))
      },
    ),
    { seed: 5 },
  )
})

test("the columns before are not touched", () => {
  const before = columnsFromRecords([person(1, { grade: 3 })], new Map())
  const after = new AfterColumns()
  after.change(id(1), "grade", 4)
  after.change(id(1), "schoolCode", "b")
  after.build(before)
  expect(before.columns.grade?.[0]).toBe(3)
  expect(before.schoolCode.dictionary).toEqual([])
})
