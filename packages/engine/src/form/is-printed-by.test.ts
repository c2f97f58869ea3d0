import { expect, test } from "vitest"
import { isPrintedBy } from "./is-printed-by.ts"

test("a form is printed by the levels it names, everywhere", () => {
  const form = { units: ["commune" as const] }
  expect([isPrintedBy(form, "commune", "99"), isPrintedBy(form, "province", "99")]).toEqual([true, false])
})

test("a province's own layout is printed by its units alone", () => {
  const form = { units: ["commune" as const, "province" as const], provinces: ["19"] }
  expect(["19", "99"].map((province) => isPrintedBy(form, "commune", province))).toEqual([true, false])
})
