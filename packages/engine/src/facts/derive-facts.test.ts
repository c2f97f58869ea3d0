import fc from "fast-check"
import { expect, test } from "vitest"
import { anyPeople, factOf, factsOf, someone } from "../testing/people.ts"
import { factNames } from "./vocabulary.ts"

test("age is the round's year less the birth year, day and month ignored", () => {
  expect(factOf(someone(6, { birthDay: 31, birthMonth: 12 }), "age")).toBe(6)
})

test.each([
  ["Kinh is no minority", { ethnicity: 1 }, "minority", 0],
  ["Tày is", { ethnicity: 2 }, "minority", 1],
  ["the last of the 54 is", { ethnicity: 54 }, "minority", 1],
  ["a foreigner is not", { ethnicity: 55 }, "minority", 0],
  ["a foreigner is no citizen", { ethnicity: 55 }, "citizen", 0],
  ["everybody else is", { ethnicity: 54 }, "citizen", 1],
  ["religion", { religion: "Phật giáo" }, "religious", 1],
  ["no religion", {}, "religious", 0],
  ["residence not written is here", {}, "here", 1],
  ["temporary is here", { residence: 2 }, "here", 1],
  ["from elsewhere is not", { residence: 3 }, "here", 0],
  ["moved out is gone", { movement: 2 }, "gone", 1],
  ["dead is gone", { movement: 3 }, "gone", 1],
  ["moved in is not", { movement: 1 }, "gone", 0],
  ["temporarily away", { presence: 2 }, "away", 1],
  ["exempt", { studyState: 7 }, "exempt", 1],
  ["disabled", { disabilities: 129 }, "disabled", 1],
  ["kinds of disability are kept", { disabilities: 129 }, "disability", 129],
  ["ability to learn not written", { disabilities: 1 }, "canLearn", 2],
  ["cannot learn", { disabilities: 1, canLearn: false }, "canLearn", 0],
  ["a grade counts only while studying", { grade: 5, studyState: 5 }, "grade", 0],
  ["grade", { grade: 5 }, "grade", 5],
  ["system of the school", { grade: 10, schoolCode: "evening" }, "system", 2],
  ["system of an unlisted school", { grade: 10, schoolCode: "unlisted" }, "system", 0],
  ["repeats", { grade: 5, repeated: true }, "repeated", 1],
  ["repeated once, no longer at school", { droppedGrade: 5, repeated: true }, "repeated", 0],
  ["two sessions", { grade: 5, twoSessions: true }, "twoSessions", 1],
  ["two sessions not written", { grade: 5 }, "twoSessions", 2],
  ["two sessions of one who is not at school", { studyState: 2, twoSessions: true }, "twoSessions", 0],
  ["dropped out", { droppedGrade: 7 }, "dropped", 1],
  ["said to have dropped out", { studyState: 5 }, "dropped", 1],
  ["came back", { droppedGrade: 7, grade: 7 }, "dropped", 0],
  ["the grade that was left", { droppedGrade: 7 }, "droppedGrade", 7],
  ["never enrolled", { studyState: 2 }, "never", 1],
  ["paused is not never", { studyState: 3 }, "never", 0],
  ["relapse", { relapse: 2 }, "relapse", 2],
  ["prepared in Vietnamese", { vietnamesePrepared: false }, "vietnamese", 0],
])("%s", (_, fields, fact, expected) => {
  expect(factOf(someone(12, fields), fact)).toBe(expected)
})

test("people do not influence each other: facts of a crowd are the facts of each", () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const together = factsOf(people)
      people.forEach((person, i) => {
        for (const name of factNames) expect(together.columns[name]![i]).toBe(factOf(person, name))
      })
    }),
    { numRuns: 25 },
  )
})

test("nobody both finished a level and did not finish the one below", () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const { primaryDone, secondaryDone } = factsOf(people).columns
      people.forEach((_, i) => {
        if (secondaryDone![i] === 1) expect(primaryDone![i]).toBe(1)
      })
    }),
  )
})
