import type { CriterionDetail } from "@phocap/contract"
import type { CriterionVerdict } from "@phocap/engine"
import { expect, test } from "vitest"
import { chosenList, listsOf } from "./lists.ts"

const detail: CriterionDetail = {
  id: "c",
  of: "must",
  counted: "must & studying=yes",
  missing: "must & !studying=yes",
  unknown: null,
  needed: 2,
  groups: [{ vi: "bỏ học", en: "left", count: 5, where: "dropped" }],
}
const criterion = (counted: number, of: number): CriterionVerdict => ({
  id: "c",
  label: "c",
  short: "c",
  instrument: null,
  article: "",
  needsCheck: false,
  atLeast: 80,
  area: "normal",
  figure: { counted, of, unknown: 0, ofUnknown: 0, ofUnknownCounted: 0, ofUnknownMissing: 0 },
  published: null,
  state: "unmet",
  margin: 0,
})

test("the missing come first, then why they are missing", () => {
  const lists = listsOf(criterion(75, 80), detail)
  expect(lists.map((list) => [list.name, list.count])).toEqual([
    ["missing", 5],
    ["g0", 5],
    ["counted", 75],
    ["of", 80],
  ])
  expect(chosenList(lists, undefined)?.name).toBe("missing")
  expect(chosenList(lists, "of")?.where).toBe("must")
  expect(chosenList(lists, "g9")?.name).toBe("missing")
})

test("with nobody missing the counted come first", () => {
  const lists = listsOf(criterion(80, 80), { ...detail, groups: [] })
  expect(chosenList(lists, undefined)?.name).toBe("counted")
})
