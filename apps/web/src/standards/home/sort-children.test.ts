import type { ChildEntry } from "@phocap/contract"
import { expect, test } from "vitest"
import { sortChildren, unfinished } from "./sort-children.ts"

function child(
  name: string,
  people: number,
  reached: number,
  state: "met" | "unmet" | "unknown",
): ChildEntry {
  return {
    code: name,
    name,
    hardship: false,
    people,
    verdicts: [{ programme: "primary", reached, state, graded: true, needsCheck: false }],
  }
}
const children = [
  child("xã Đại Lộc", 5, 2, "met"),
  child("xã An Hòa", 9, 0, "unknown"),
  child("xã Dương Nỗ", 7, 0, "unmet"),
]
const names = (list: ChildEntry[]) => list.map((one) => one.name)

test("names follow the Vietnamese alphabet", () => {
  expect(names(sortChildren(children, "name"))).toEqual(["xã An Hòa", "xã Dương Nỗ", "xã Đại Lộc"])
})

test("by a programme, what is worst stands first", () => {
  expect(names(sortChildren(children, "primary"))).toEqual(["xã Dương Nỗ", "xã An Hòa", "xã Đại Lộc"])
  expect(names(sortChildren(children, "people"))[0]).toBe("xã An Hòa")
})

test("unfinished are those not met and those not known", () => {
  expect(names(unfinished(children))).toEqual(["xã An Hòa", "xã Dương Nỗ"])
})
