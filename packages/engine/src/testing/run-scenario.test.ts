import { expect, test } from "vitest"
import { runScenario } from "./run-scenario.ts"
import { Scenario } from "./scenario.ts"
import { smallPack } from "./small-pack.ts"

const people = [
  { times: 2, age: 6, grade: 1 },
  { age: 6, studyState: "never" },
  { age: 6, movement: "movedOut" },
]
const scenario = (more: object) =>
  Scenario.parse({ title: "Thử", covers: ["six"], year: 2025, people, ...more })

test("an outcome as expected leaves nothing to say", () => {
  const right = scenario({
    expect: {
      primary: {
        standard: "new",
        reached: 1,
        levels: { 1: "met" },
        criteria: { six: { counted: 2, of: 4, unknown: 1, state: "met" } },
      },
      literacy: null,
    },
    counts: { "counted & age=6": 4, gone: 1 },
  })
  expect(runScenario(smallPack(), right)).toEqual([])
})

test("every difference is named", () => {
  const wrong = scenario({
    expect: {
      primary: { reached: 0, levels: { 1: "unmet" }, criteria: { six: { counted: 3 }, other: {} } },
      literacy: { reached: 1 },
    },
    counts: { gone: 2 },
  })
  expect(runScenario(smallPack(), wrong)).toEqual([
    "primary.reached: mong 0, được 1",
    "primary.levels.1: mong unmet, được met",
    "six.counted: mong 3, được 2",
    "other: không có tiêu chí này",
    "literacy: chưa được xét",
    '"gone": mong 2, được 1',
  ])
})

test("a programme that should not be judged and is says so", () => {
  expect(runScenario(smallPack(), scenario({ expect: { primary: null } }))).toEqual([
    "primary: không được xét ở năm này",
  ])
})

test("a field or a word that no record knows is refused", () => {
  const misspelt = scenario({ people: [{ age: 6, grades: 1 }] })
  expect(() => runScenario(smallPack(), misspelt)).toThrow(/grades/)
  const unknownWord = scenario({ people: [{ age: 6, movement: "flown" }] })
  expect(() => runScenario(smallPack(), unknownWord)).toThrow()
})
