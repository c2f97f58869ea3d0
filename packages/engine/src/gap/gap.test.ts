import fc from "fast-check"
import { expect, test } from "vitest"
import { andNot, count, members, or } from "../bitmap/bitmap.ts"
import { Criterion } from "../law/standard.ts"
import { Population } from "../predicate/population.ts"
import { anyPeople, factsOf, someone } from "../testing/people.ts"
import { criterionLists, measureCriterion } from "../verdict/measure-criterion.ts"
import { gapOf } from "./gap.ts"

const criterion = Criterion.parse({
  id: "graduated",
  label: "tốt nghiệp THCS",
  of: { normal: "here & age=15..18", hardship: "here & age=15..17" },
  counted: "secondaryDone=yes",
  unknown: "secondaryDone=unknown",
  ofUnknown: "!here & canLearn=unknown",
  atLeast: { normal: 80, hardship: 70 },
  article: "Điều 14",
  confidence: "Q",
})

test("a figure is the length of its lists, and the lists part the denominator", () => {
  fc.assert(
    fc.property(anyPeople, fc.constantFrom("normal" as const, "hardship" as const), (people, area) => {
      const population = new Population(factsOf(people), {})
      const lists = criterionLists(criterion, population, area)
      const figure = measureCriterion(criterion, population, area)
      const done = population.facts.columns.secondaryDone!
      const sure = (value: number) => members(lists.ofUnknown).filter((i) => done[i] === value).length
      expect(figure).toEqual({
        counted: count(lists.counted),
        of: count(lists.of),
        unknown: count(lists.unknown),
        ofUnknown: count(lists.ofUnknown),
        ofUnknownCounted: sure(1),
        ofUnknownMissing: sure(0),
      })
      expect(count(andNot(lists.counted, lists.of))).toBe(0)
      expect(count(andNot(lists.unknown, lists.of))).toBe(0)
      expect(count(or(lists.counted, lists.unknown))).toBe(figure.counted + figure.unknown)
      expect(count(or(lists.of, lists.ofUnknown))).toBe(figure.of + figure.ofUnknown)
      const oldest = area === "normal" ? 18 : 17
      people.forEach((person, i) => {
        const age = 2026 - person.birthYear
        const inside = person.residence !== 3 && age >= 15 && age <= oldest
        expect(members(lists.of).includes(i)).toBe(inside)
      })
    }),
  )
})

test("everybody who is missing has exactly one reason", () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const population = new Population(factsOf(people), {})
      const gap = gapOf(criterion, population, "normal")
      const lists = criterionLists(criterion, population, "normal")
      expect(members(gap.missing)).toEqual(members(andNot(lists.of, lists.counted)))
      expect(gap.groups.reduce((sum, group) => sum + group.count, 0)).toBe(count(gap.missing))
      const seen = gap.groups.flatMap((group) => members(group.people))
      expect(new Set(seen).size).toBe(seen.length)
      for (const group of gap.groups) expect(group.count).toBe(count(group.people))
    }),
  )
})

test("says how many more are needed and why the others are out", () => {
  const people = [
    ...Array.from({ length: 7 }, (_, i) => someone(16, { grade: 10 }, i + 1)),
    someone(16, { droppedGrade: 8 }, 20),
    someone(17, { graduationLevel: 2 }, 21),
    someone(15, { grade: 9 }, 22),
  ]
  const gap = gapOf(criterion, new Population(factsOf(people), {}), "normal")
  expect(gap.needed).toBe(1)
  expect(gap.groups.map((group) => [group.vi, group.count])).toEqual([
    ["chưa xác định", 1],
    ["bỏ học ở THCS", 1],
    ["đang học, chưa tới mức tính", 1],
  ])
  const enough = [
    ...people,
    someone(17, { graduationLevel: 3 }, 23),
    someone(17, { graduationLevel: 3 }, 24),
    someone(17, { graduationLevel: 3 }, 25),
  ]
  expect(gapOf(criterion, new Population(factsOf(enough), {}), "normal").needed).toBe(1)
  const reached = [
    ...enough,
    someone(17, { graduationLevel: 3 }, 26),
    someone(17, { graduationLevel: 3 }, 27),
  ]
  expect(gapOf(criterion, new Population(factsOf(reached), {}), "normal").needed).toBe(0)
})
