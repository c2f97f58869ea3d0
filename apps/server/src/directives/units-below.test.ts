import { afterAll, beforeAll, expect, test } from "vitest"
import { openTestPlace, type TestPlace } from "../registry/testing/test-place.ts"
import { operations } from "./index.ts"
import { unitsBelow } from "./units-below.ts"

let place: TestPlace
beforeAll(async () => {
  place = await openTestPlace(operations)
})
afterAll(() => place.close())

const below = async (code: string, year: number) =>
  (await unitsBelow(place.database, code, year)).map((one) => one.code)

test("communes write a plan under their province, where no district stood between", async () => {
  expect(await below("99", 2024)).toEqual(["99001", "99002"])
  expect(await below("99", 2026)).toEqual(["99001", "99009"])
})

test("districts did while there were any, and communes under their district", async () => {
  await place.database.pool.query(
    `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from, valid_to)
      VALUES ('99', '990', 2, 'thị xã', 'Thị xã Bến', '99', '2004-07-08', '2025-07-01')`,
  )
  await place.database.pool.query(
    "UPDATE unit SET parent_code = '990' WHERE level = 3 AND valid_to IS NOT NULL",
  )
  expect(await below("99", 2024)).toEqual(["990"])
  expect(await below("990", 2024)).toEqual(["99001", "99002"])
  expect(await below("99", 2026)).toEqual(["99001", "99009"])
})

test("nobody stands below a commune, or below a unit that was not there", async () => {
  expect(await below("99001", 2026)).toEqual([])
  expect(await below("98", 2026)).toEqual([])
})
