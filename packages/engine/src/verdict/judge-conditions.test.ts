import { describe, expect, test } from "vitest"
import { ConditionSet } from "../law/condition.ts"
import { judgeCondition, judgeConditionGroup, judgeOwnConditions } from "./judge-conditions.ts"

const set = ConditionSet.parse({
  id: "c",
  instrument: "tt07",
  programme: "primary",
  schoolLevel: 2,
  inForce: { from: "2016-05-10", to: null },
  groups: [
    {
      id: "facilities",
      label: "CSVC",
      conditions: [
        {
          id: "rooms",
          label: "phòng",
          article: "Điều 4",
          confidence: "Q",
          ratio: { counted: ["a", "b"], of: ["c"], atLeast: 0.7 },
        },
        { id: "water", label: "nước", article: "Điều 4", confidence: "Q" },
      ],
    },
  ],
})
const group = set.groups[0]!
const rooms = group.conditions[0]!
const school = (code: string, values: Record<string, number | null>, levels = 2) => ({
  code,
  name: code,
  levels,
  reports: { 2: values },
})

describe("rooms per class", () => {
  test.each([
    [{ a: 5, b: 2, c: 10 }, true],
    [{ a: 5, b: 1, c: 10 }, false],
    [{ a: 7, c: 10 }, true],
    [{ a: 7, b: null, c: 10 }, true],
    [{ a: 6, c: 10 }, null],
    [{ c: 10 }, null],
    [{ a: 7 }, null],
    [{ a: 0, c: 0 }, null],
  ])("%j", (values, met) => {
    expect(judgeCondition(rooms, values, {}).met).toBe(met)
  })
})

describe("a group over schools", () => {
  const good = school("A", { a: 8, c: 10 })
  const judge = (schools: ReturnType<typeof school>[], water: Record<string, boolean | null>) =>
    judgeConditionGroup(group, 2, schools, (one) => ({ water: water[one.code] ?? null }))
  test("is met when every school meets every condition", () => {
    expect(judge([good], { A: true })).toBe(true)
  })
  test("is not met when one school misses one, whatever is unknown elsewhere", () => {
    expect(judge([good, school("B", { a: 8, c: 10 })], { A: false })).toBe(false)
  })
  test("is open while an answer is missing", () => {
    expect(judge([good], {})).toBeNull()
    expect(judge([good, school("B", {})], { A: true, B: true })).toBeNull()
  })
  test("leaves out what does not apply: no class, no room needed", () => {
    expect(judge([school("A", { a: 0, b: 0, c: 0 })], { A: true })).toBe(true)
    expect(judge([school("A", { a: 0, b: 0, c: 0 })], { A: false })).toBe(false)
  })
  test("asks only schools of the level, and is open without any", () => {
    expect(judge([good, school("B", {}, 1)], { A: true })).toBe(true)
    expect(judge([school("B", {}, 4)], {})).toBeNull()
  })
})

test("a commune's own conditions: one no decides, one open answer leaves it open", () => {
  const group = {
    id: "staff" as const,
    label: "",
    conditions: ["a", "b"].map((id) => ({ id, label: id, article: "", confidence: "Q" as const })),
  }
  expect(judgeOwnConditions(group, { a: true, b: true })).toBe(true)
  expect(judgeOwnConditions(group, { a: true })).toBeNull()
  expect(judgeOwnConditions(group, { b: false })).toBe(false)
})
