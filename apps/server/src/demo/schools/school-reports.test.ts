import { beforeAll, expect, test } from "vitest"
import type { Demo } from "../demo.ts"
import { generateDemo } from "../generate-demo.ts"
import { commune, newCommunes } from "../places.ts"

let demo: Demo

beforeAll(() => {
  demo = generateDemo()
}, 300_000)

const levelOf = (grade: number) => (grade >= 50 ? 1 : grade <= 5 ? 2 : grade <= 9 ? 4 : 8)

test("every report counts the classes that its pupils are in", () => {
  for (const round of demo.rounds) {
    const classes = new Map<string, Set<string>>()
    for (const { schoolCode, grade, className } of round.people) {
      if (schoolCode === null || grade === null || grade === 13) continue
      const key = `${schoolCode} ${levelOf(grade)}`
      classes.set(key, (classes.get(key) ?? new Set()).add(`${className}`))
    }
    for (const { schoolCode, level, values } of round.reports)
      expect([schoolCode, round.year, values.class_total]).toEqual([
        schoolCode,
        round.year,
        classes.get(`${schoolCode} ${level}`)?.size ?? 0,
      ])
  }
})

test("totals agree: staff, degrees, subjects, professional standard, rooms, classes", () => {
  for (const { reports } of demo.rounds) {
    for (const { level, values } of reports) {
      const sum = (...keys: string[]) => keys.reduce((all, key) => all + (values[key] ?? 0), 0)
      const prefixed = (prefix: string) => sum(...Object.keys(values).filter((key) => key.startsWith(prefix)))
      if (level === 1) {
        expect(sum("staff_permanent", "staff_contract")).toBe(values.staff_total)
        expect(sum("managers", "teachers", "employees")).toBe(values.staff_total)
        expect(sum("class_nursery", "kg34_classes", "kg5_classes")).toBe(values.class_total)
        expect(sum("kg5_permanent", "kg5_contract")).toBe(values.kg5_teachers)
        for (const age of ["kg34", "kg5"]) {
          expect(sum(`${age}_single_classes`, `${age}_combined_classes`)).toBe(values[`${age}_classes`])
          expect(prefixed(`${age}_room_`)).toBe(values[`${age}_rooms`])
          expect(sum(`${age}_standard`, `${age}_above_standard`)).toBeLessThanOrEqual(
            values[`${age}_teachers`] ?? 0,
          )
        }
        continue
      }
      expect(sum("teacher_permanent", "teacher_contract")).toBe(values.teacher_total)
      expect(prefixed("q_")).toBe(values.teacher_total)
      expect(prefixed(level === 2 ? "t_" : "s_")).toBe(values.teacher_total)
      if (values.p_good !== undefined) expect(prefixed("p_")).toBe(values.teacher_total)
      expect(sum("rank_1", "rank_2", "rank_3")).toBe(1)
      const perClass = (values.teacher_total ?? 0) / (values.class_total ?? 1)
      expect(perClass).toBeGreaterThan(level === 2 ? 1.2 : 1.5)
      expect(perClass).toBeLessThan(level === 2 ? 1.7 : 2.2)
    }
  }
})

test("a report keeps its id over the years, and the commune with missing data lacks two", () => {
  const ids = new Map<string, Set<string>>()
  for (const { reports } of demo.rounds)
    for (const { id, level } of reports) ids.set(id, (ids.get(id) ?? new Set()).add(String(level)))
  for (const levels of ids.values()) expect(levels.size).toBe(1)
  const code = newCommunes[commune.missingData]?.code
  const counts = demo.rounds
    .filter((round) => round.unitCode === code && round.year >= 2025)
    .map((one) => one.reports.length)
  expect(counts).toEqual([9, 7])
})
