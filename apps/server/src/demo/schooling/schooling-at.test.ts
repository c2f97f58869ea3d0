import { expect, test } from "vitest"
import type { Fate } from "./fate.ts"
import { schoolingAt } from "./schooling-at.ts"

const ordinary: Fate = {
  preschoolFrom: 3,
  failed: false,
  late: 0,
  repeat: 0,
  drop: 0,
  never: false,
  after9: "general",
  after12: "leave",
  vocationalYears: 3,
  away: false,
  occupation: null,
}
const born = 2010
const at = (age: number, fate: Partial<Fate> = {}) => schoolingAt({ ...ordinary, ...fate }, born, born + age)

test("an ordinary life: home, kindergarten, twelve grades, work", () => {
  expect([at(2).grade, at(2).never, at(2).preschoolCompleted]).toEqual([null, true, false])
  expect([3, 4, 5, 6, 10, 11, 15, 17].map((age) => at(age).grade)).toEqual([53, 54, 55, 1, 5, 6, 10, 12])
  expect([at(6).graduationLevel, at(6).graduationYear, at(6).preschoolCompleted]).toEqual([1, 2015, true])
  expect([at(11).graduationLevel, at(11).graduationYear]).toEqual([2, 2020])
  expect([at(15).graduationLevel, at(15).graduationYear]).toEqual([3, 2024])
  const after = at(18)
  expect([after.grade, after.graduationLevel, after.completedGrade, after.completedYear]).toEqual([
    null,
    4,
    12,
    2027,
  ])
})

test("late entry, a repeated grade and a grade left", () => {
  expect([at(6, { late: 1 }).grade, at(7, { late: 1 }).grade]).toEqual([55, 1])
  const again = at(8, { repeat: 2 })
  expect([at(7, { repeat: 2 }).grade, again.grade, again.repeated]).toEqual([2, 2, true])
  expect([at(9, { repeat: 2 }).grade, at(9, { repeat: 2 }).repeated]).toEqual([3, false])
  const left = at(14, { drop: 8 })
  expect([at(13, { drop: 8 }).grade, left.grade, left.droppedGrade, left.droppedYear]).toEqual([
    8,
    null,
    8,
    2023,
  ])
  expect(at(30, { drop: 8 })).toEqual(left)
})

test("after grade 9: work, continuing education or a trade", () => {
  const leaves = at(15, { after9: "leave" })
  expect([leaves.grade, leaves.completedGrade, leaves.completedYear, leaves.graduationLevel]).toEqual([
    null,
    9,
    2024,
    3,
  ])
  expect([at(15, { after9: "continuing" }).grade, at(15, { after9: "continuing" }).continuing]).toEqual([
    10,
    true,
  ])
  expect(at(18, { after9: "continuing" }).graduationContinuing).toBe(true)
  const trade = at(17, { after9: "vocational" })
  expect([trade.grade, trade.tertiary, trade.graduationLevel]).toEqual([13, "vocational", 3])
  const done = at(18, { after9: "vocational" })
  expect([done.grade, done.vocationalLevel, done.vocationalYear]).toEqual([null, 2, 2027])
})

test("after grade 12: university for four years, college for three", () => {
  expect([18, 21].map((age) => at(age, { after12: "university" }).tertiary)).toEqual([
    "university",
    "university",
  ])
  expect(at(22, { after12: "university" }).vocationalLevel).toBe(4)
  expect([
    at(20, { after12: "vocational" }).grade,
    at(21, { after12: "vocational" }).vocationalLevel,
  ]).toEqual([13, 3])
})

test("never at school, and a year of kindergarten not completed", () => {
  const never = at(9, { never: true, preschoolFrom: 9 })
  expect([never.grade, never.never, never.graduationLevel]).toEqual([null, true, null])
  expect([at(5, { failed: true }).preschoolCompleted, at(6, { failed: true }).preschoolCompleted]).toEqual([
    false,
    false,
  ])
})
