import { randomUUID } from "node:crypto"
import { personFields } from "@phocap/core"
import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { openTestDatabase } from "../database/testing/test-database.ts"
import { applyChanges } from "./apply.ts"
import type { Json } from "./canonical-json.ts"
import type { Applied, Change } from "./change.ts"
import { entities } from "./entities.ts"
import { columnsOf } from "./entity-column.ts"
import {
  batchOf,
  createHousehold,
  createPerson,
  openRound,
  testHousehold,
  testId,
  testPerson,
} from "./testing/ledger-fixture.ts"
import { type Effect, NaiveLedger } from "./testing/naive-ledger.ts"
import { undoBatch } from "./undo.ts"
import { verifyLedger } from "./verify.ts"

const db = await openTestDatabase()
afterAll(() => db.close())

/** One wish; `fresh` says whether the writer knows what stands or is guessing. */
type Wish =
  | { kind: "household"; number: number; other: number; text: string }
  | { kind: "person"; number: number; other: number; text: string }
  | { kind: "set"; number: number; field: string; value: Json; guess: Json; fresh: boolean }
  | { kind: "remove"; entity: "person" | "household"; number: number; fresh: boolean }

const person = fc.integer({ min: 10, max: 14 })
const household = fc.integer({ min: 1, max: 3 })
const text = fc.constantFrom("", "An", "Ánh", "\\N", "a\tb\\\n", '"', "Ễ𠀀")
const values: Record<string, fc.Arbitrary<Json>> = {
  grade: fc.constantFrom(null, 1, 12, 55),
  note: fc.oneof(fc.constant(null), text),
  confirmed: fc.boolean(),
  canLearn: fc.constantFrom(null, true, false),
  householdId: household.map(testId),
}
const set = fc.constantFrom(...Object.keys(values)).chain((field) =>
  fc.record({
    kind: fc.constant("set" as const),
    number: person,
    field: fc.constant(field),
    value: values[field] ?? fc.constant(null),
    guess: values[field] ?? fc.constant(null),
    fresh: fc.boolean(),
  }),
)
const wish: fc.Arbitrary<Wish> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("household" as const),
      number: household,
      other: household,
      text,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("person" as const), number: person, other: household, text }),
  },
  { weight: 6, arbitrary: set },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("remove" as const),
      entity: fc.constantFrom("person" as const, "household" as const),
      number: fc.oneof(person, household),
      fresh: fc.boolean(),
    }),
  },
)
/** A batch of wishes, or the undoing of an earlier batch (by its number, counted from the latest). */
const act = fc.oneof(
  { weight: 3, arbitrary: fc.array(wish, { maxLength: 9 }) },
  { weight: 1, arbitrary: fc.nat(3) },
)

/** The change that a wish comes to, as its writer sees the record before this batch. */
function changeOf(wish: Wish, model: NaiveLedger): Change {
  if (wish.kind === "household") return createHousehold(testHousehold(wish.number, { note: wish.text }))
  if (wish.kind === "person") return createPerson(testPerson(wish.number, wish.other, { note: wish.text }))
  const id = testId(wish.number)
  if (wish.kind === "set") {
    const old = wish.fresh ? (model.state.person.get(id)?.[wish.field] ?? null) : wish.guess
    return { action: "set", entity: "person", id, field: wish.field, old, new: wish.value }
  }
  const known = model.state[wish.entity].get(id)
  const guess = wish.entity === "person" ? testPerson(wish.number, 1) : testHousehold(wish.number)
  return {
    action: "remove",
    entity: wish.entity,
    id,
    old: wish.fresh && known ? { ...known } : guess,
  } as unknown as Change
}

function expectOutcome(result: Applied, effects: readonly Effect[]): void {
  const causes = effects.filter((effect) => effect !== "written" && effect !== "unchanged")
  expect(result.applied).toBe(effects.filter((effect) => effect === "written").length)
  expect(result.unchanged).toBe(effects.filter((effect) => effect === "unchanged").length)
  expect(result.conflicts.map((conflict) => conflict.cause)).toEqual(causes)
}

/** Rows of a table under the names of core, by id. */
async function standing(
  unitCode: string,
  table: "person_record" | "household",
  schema: "person" | "household",
) {
  const rows = await db.query
    .selectFrom(table)
    .selectAll()
    .where("unit_code", "=", unitCode)
    .orderBy("id")
    .execute()
  const columns = columnsOf(entities[schema].schema)
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ field, column }) => [field, row[column as keyof typeof row]])),
  )
}

/** The records as history alone tells them. */
async function remembered(unitCode: string): Promise<Map<string, Record<string, unknown>>> {
  const rows = await db.query
    .selectFrom("ledger_entry")
    .selectAll()
    .where("unit_code", "=", unitCode)
    .orderBy("seq")
    .execute()
  const records = new Map<string, Record<string, unknown>>()
  for (const row of rows) {
    if (row.action === "create") records.set(row.entity_id, { ...(row.new as object) })
    else if (row.action === "remove") records.delete(row.entity_id)
    else Object.assign(records.get(row.entity_id) ?? {}, { [row.field ?? ""]: row.new })
  }
  return records
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))

test("whatever people do, the state is the one a plain model gives, history tells it, and the chain holds", async () => {
  let units = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const unitCode = `p${units++}`
      await openRound(db, unitCode)
      const model = new NaiveLedger()
      const batches: string[] = []
      for (const one of acts) {
        const batchId = randomUUID()
        if (typeof one === "number") {
          const index = batches.length - 1 - one
          const undone = batches[index]
          if (undone === undefined) continue
          const effects = model.apply(model.reverse(index))
          const given = {
            provinceCode: "22",
            unitCode,
            batchId: undone,
            undoId: batchId,
            actor: "Cán bộ thử",
          }
          expectOutcome(await undoBatch(db, { ...given, at: "2026-10-01T00:00:00Z" }), effects)
        } else {
          const changes = one.map((wish) => changeOf(wish, model))
          expectOutcome(await applyChanges(db, batchOf(changes, { unitCode, batchId })), model.apply(changes))
        }
        batches.push(batchId)
      }
      expect(await standing(unitCode, "person_record", "person")).toEqual(model.people().sort(byId))
      expect(await standing(unitCode, "household", "household")).toEqual(model.households().sort(byId))
      const all = [...model.people(), ...model.households()]
      const told = [...(await remembered(unitCode)).values()].map(withoutNulls)
      expect(new Set(told.map((record) => JSON.stringify(Object.entries(record).sort())))).toEqual(
        new Set(all.map((record) => JSON.stringify(Object.entries(withoutNulls(record)).sort()))),
      )
      expect(await verifyLedger(db, "22", unitCode)).toMatchObject({ sound: true, batches: batches.length })
    }),
    { numRuns: 60, interruptAfterTimeLimit: 12_000 },
  )
})

test("the ledger's columns of a person are those of personFields", () => {
  const ledger = entities.person.columns.map(({ field, column, label }) => ({ field, column, label }))
  expect(ledger).toEqual(personFields.map(({ name, column, vi }) => ({ field: name, column, label: vi })))
})
