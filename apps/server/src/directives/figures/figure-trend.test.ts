import { afterAll, beforeAll, expect, test } from "vitest"
import { makeRegister } from "../../registry/testing/made-register.ts"
import { openTestPlace, type TestPlace } from "../../registry/testing/test-place.ts"
import { operations } from "../index.ts"
import { figureTrend } from "./figure-trend.ts"
import { findFigure } from "./find-figure.ts"

let place: TestPlace
beforeAll(async () => {
  place = await openTestPlace(operations)
  const register = makeRegister(20)
  const people = register.people.map((person, i) => ({ ...person, confirmed: i % 4 !== 0 }))
  await place.fill({ ...register, people })
})
afterAll(() => place.close())

const ward = { unit: "99001", year: 2026 }

test("the last point of a figure's years is the figure itself, whether it is counted or judged", async () => {
  for (const key of ["survey:confirmed", "level:preschool5:1", "criterion:literacy1.literate"]) {
    const now = await findFigure(place.context, ward, key, null)
    const trend = await figureTrend(place.context, ward, key)
    expect(trend.at(-1), key).toEqual({ year: 2026, value: now?.value })
  }
})

test("a unit that was not there in a year has no figure of it", async () => {
  expect(await findFigure(place.context, { unit: "99009", year: 2024 }, "survey:confirmed", null)).toBeNull()
})
