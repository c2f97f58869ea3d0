import { expect, it } from "vitest"
import { periodsAt } from "./periods.ts"

it("offers the quarter, half-year and year of a day", () => {
  expect(periodsAt("2026-11-24")).toEqual([
    { name: "quarter", from: "2026-10-01", to: "2026-12-31" },
    { name: "halfYear", from: "2026-07-01", to: "2026-12-31" },
    { name: "year", from: "2026-01-01", to: "2026-12-31" },
  ])
  expect(periodsAt("2028-02-29")[0]).toEqual({ name: "quarter", from: "2028-01-01", to: "2028-03-31" })
})
