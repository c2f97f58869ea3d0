import { expect, test } from "vitest"
import { addRows, pyramidRows } from "./pyramid-bands.ts"

const row = (age: number, male: number) => ({
  age,
  male,
  female: 1,
  studying: 1,
  finished: 0,
  out: male,
  unknown: 0,
})

test("people above the last age are one row, and nobody is lost", () => {
  const rows = [row(0, 1), row(1, 2), row(2, 3), row(3, 4)]
  const shown = pyramidRows(rows, 1)
  expect(shown.map((one) => [one.age, one.male])).toEqual([
    [0, 1],
    [1, 2],
    [2, 7],
  ])
  expect(addRows(shown)).toMatchObject(addRows(rows))
})

test("no empty row is added", () => {
  expect(pyramidRows([row(0, 1)], 5)).toHaveLength(1)
})
