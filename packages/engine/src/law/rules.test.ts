import { PhocapError } from "@phocap/core"
import { expect, test } from "vitest"
import { smallPack } from "../testing/small-pack.ts"
import { rulesOn } from "./rules.ts"

const ids = (date: string, use: string[] = []) =>
  rulesOn(smallPack(), date, {}, use).standards.map((one) => one.id)

test("the end of a period is exclusive, its beginning inclusive", () => {
  expect(ids("2019-12-31")).toEqual(["old"])
  expect(ids("2020-01-01")).toEqual(["new"])
  expect(ids("2013-12-31")).toEqual([])
})

test("a standard asked for by id replaces the one in force, whatever its period or state", () => {
  expect(ids("2025-09-30", ["old"])).toEqual(["old"])
  expect(ids("2025-09-30", ["draft"])).toEqual(["draft"])
})

test("what a unit does not choose stands as the corpus advises, and is recorded", () => {
  const rules = rulesOn(smallPack(), "2025-09-30")
  expect(rules.choices).toEqual({ temporary: "with" })
  expect(rules.definitions.counted).toBe("here")
})

test("a choice redefines the name", () => {
  const rules = rulesOn(smallPack(), "2025-09-30", { temporary: "without" })
  expect(rules.definitions.counted).toBe("residence=permanent")
  expect(rules.choices).toEqual({ temporary: "without" })
})

test("a choice that does not exist is refused in words", () => {
  const refused = () => rulesOn(smallPack(), "2025-09-30", { temporary: "sometimes" })
  expect(refused).toThrow(PhocapError)
  expect(refused).toThrow(/"sometimes".*"Tạm trú"/)
})
