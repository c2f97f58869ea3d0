import { Household, PersonRecord, personFields, sortKey } from "@phocap/core"
import { columnsFromRecords, idAt, type RecordColumns } from "@phocap/engine"
import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges } from "../ledger/index.ts"
import {
  batchOf,
  createHousehold,
  createPerson,
  openRound,
  testHousehold,
  testId,
  testPerson,
} from "../ledger/testing/ledger-fixture.ts"
import { readColumns } from "./read-columns.ts"

const db = await openTestDatabase()
afterAll(() => db.close())

const scope = { provinceCode: "22", unitCode: "07081", roundYear: 2026 }

const name = fc.constantFrom("An", "Ẩn", "Bình", "Đào", "Ếch", "Ý")
/** Random values in every field that a record may leave empty, within its own schema. */
const person = fc
  .record({
    familyName: fc.constantFrom("Nguyễn Văn", "Lò Thị", "Đặng", ""),
    givenName: name,
    birthYear: fc.integer({ min: 1900, max: 2200 }),
    sex: fc.constantFrom(1, 2),
    ethnicity: fc.integer({ min: 1, max: 55 }),
    grade: fc.option(fc.integer({ min: 1, max: 55 })),
    schoolCode: fc.option(fc.constantFrom("2270810", "2270811", "T", "")),
    homeProvince: fc.option(fc.constantFrom("01", "22")),
    religion: fc.option(fc.constantFrom("Phật giáo", "Công giáo", "Ễ𠀀")),
    repeated: fc.boolean(),
    twoSessions: fc.option(fc.boolean()),
    canLearn: fc.option(fc.boolean()),
    disabilities: fc.integer({ min: 0, max: 255 }),
    graduationYear: fc.option(fc.integer({ min: 1900, max: 2200 })),
    completedGrade: fc.option(fc.integer({ min: 0, max: 12 })),
    movement: fc.option(fc.integer({ min: 1, max: 3 })),
    ordinal: fc.option(fc.integer({ min: 0, max: 9_999_999 })),
  })
  .map((given) => (number: number) => testPerson(1000 + number, number % 7, given))

const people = fc.sample(fc.tuple(person), { numRuns: 2600, seed: 29 }).map(([make], i) => make(i))
const households = Array.from({ length: 7 }, (_, i) =>
  testHousehold(i, { hamlet: i === 3 ? null : `Tổ ${i % 4} Đồi Chè` }),
)
await openRound(db)
await openRound(db, "07082")
await applyChanges(db, batchOf([...households.map(createHousehold), ...people.map(createPerson)]))
await applyChanges(
  db,
  batchOf([createHousehold(testHousehold(0)), createPerson(testPerson(1, 0))], { unitCode: "07082" }),
)

/** Columns with texts in place of numbers, whose order in the dictionary is nobody's business. */
function plain(columns: RecordColumns) {
  const texts = (column: RecordColumns["hamlet"]) =>
    Array.from(column.index, (i) => column.dictionary[i] ?? null)
  const { schoolCode, homeProvince, religion, hamlet } = columns
  return {
    ids: Array.from({ length: columns.size }, (_, i) => idAt(columns, i)),
    numbers: Object.fromEntries(
      Object.entries(columns.columns).map(([field, values]) => [field, [...values]]),
    ),
    texts: [schoolCode, homeProvince, religion, hamlet].map(texts),
  }
}

test("the columns are those of the very records, in Vietnamese name order", async () => {
  const inOrder = [...people].sort((a, b) => {
    const [x, y] = [sortKey(a.familyName, a.givenName), sortKey(b.familyName, b.givenName)]
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1
  })
  const byId = new Map(households.map((household) => [household.id, household]))
  expect(plain(await readColumns(db, scope))).toEqual(plain(columnsFromRecords(inOrder, byId)))
})

test("the columns are those of a plain SELECT", async () => {
  const rows = await db.query
    .selectFrom("person_record")
    .selectAll()
    .where("unit_code", "=", "07081")
    .orderBy("name_sort")
    .orderBy("id")
    .execute()
  const records = rows.map((row) =>
    PersonRecord.parse(
      Object.fromEntries(personFields.map((field) => [field.name, row[field.column as keyof typeof row]])),
    ),
  )
  const found = await db.query.selectFrom("household").selectAll().where("unit_code", "=", "07081").execute()
  const byId = new Map(found.map((row) => [row.id, Household.pick({ hamlet: true }).parse(row)]))
  expect(plain(await readColumns(db, scope))).toEqual(plain(columnsFromRecords(records, byId)))
})

test("other units and rounds stay out; an unknown round is empty", async () => {
  const other = await readColumns(db, { ...scope, unitCode: "07082" })
  expect([other.size, idAt(other, 0)]).toEqual([1, testId(1)])
  const empty = await readColumns(db, { ...scope, roundYear: 2031 })
  expect(empty.size).toBe(0)
  expect(empty.columns.grade).toHaveLength(0)
  expect((await readColumns(db, { ...scope, unitCode: "x' OR true --" })).size).toBe(0)
})
