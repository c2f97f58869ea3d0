import { getSession } from "@phocap/contract"
import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"

let place: TestPlace

beforeAll(async () => {
  place = await openTestPlace(operations)
})
afterAll(() => place.close())

const session = async () => (await place.call(getSession)).body

test("an empty round is still a place to start", async () => {
  const { start, units } = await session()
  expect(start).toEqual({ unit: "99001", year: 2026 })
  expect(units.flatMap((unit) => unit.rounds.map((round) => round.people))).toEqual(
    expect.arrayContaining([0]),
  )
})

test("units of their time, each with its own rounds, those above add theirs up", async () => {
  const register = makeRegister(5)
  await place.fill(register)
  await place.fill(makeRegister(3, 2024, 2), 2024)
  const { units, start } = await session()
  expect(units.map((unit) => [unit.name, unit.rounds.map((round) => [round.year, round.people])])).toEqual([
    [
      "Tỉnh Thử",
      [
        [2026, 20],
        [2025, 0],
        [2024, 12],
      ],
    ],
    [
      "Phường Bến Mới",
      [
        [2026, 20],
        [2025, 0],
      ],
    ],
    ["Phường Bến Cũ", [[2024, 12]]],
    ["Phường Gò Cũ", [[2024, 0]]],
  ])
  expect(start).toEqual({ unit: "99001", year: 2026 })
  const old = units.find((unit) => unit.name === "Phường Gò Cũ")
  expect(old).toMatchObject({ validTo: "2025-07-01", successors: ["99001"], parentCode: "99" })
})

test("counts follow the data, states the least advanced below", async () => {
  const { households, people } = makeRegister(1, 2026, 3)
  await place.fill({ households, people })
  await place.database.query
    .updateTable("round")
    .set({ state: "sealed" })
    .where("year", "=", 2024)
    .where("unit_code", "=", "99001")
    .execute()
  const { units } = await session()
  const province = units.find((unit) => unit.level === 1)
  expect(province?.rounds).toEqual([
    { year: 2026, state: "open", people: 24, access: 0 },
    { year: 2025, state: "open", people: 0, access: 0 },
    { year: 2024, state: "open", people: 12, access: 0 },
  ])
  expect(units.find((unit) => unit.name === "Phường Bến Cũ")?.rounds[0]?.state).toBe("sealed")
})

test("a designation of special hardship belongs to the unit of its time", async () => {
  await place.database.query
    .insertInto("unit_designation")
    .values({
      province_code: "99",
      unit_code: "99001",
      kind: "hardship",
      valid_from: "2021-06-04",
      valid_to: "2025-07-01",
      document: "QĐ thử 1/2021",
    })
    .execute()
  const { units } = await session()
  const grounds = units.map((unit) => [unit.name, unit.hardship.map((ground) => ground.document)])
  expect(grounds).toContainEqual(["Phường Bến Cũ", ["QĐ thử 1/2021"]])
  expect(grounds).toContainEqual(["Phường Bến Mới", []])
})
