import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { anyPerson, factOf, someone } from "../../testing/people.ts"

describe("literacyOf", () => {
  test.each([
    ["primary certificate", { graduationLevel: 2 }, 2],
    ["a trade", { vocationalLevel: 1 }, 2],
    ["grade 5 finished", { completedGrade: 5 }, 2],
    ["in grade 6", { grade: 6 }, 2],
    ["at university", { grade: 13 }, 2],
    ["left in grade 6", { droppedGrade: 6 }, 2],
    ["giai đoạn 2 of the literacy programme", { literacyCompleted: 5 }, 2],
    ["giai đoạn 2 not finished", { literacyCompleted: 4 }, 1],
    ["giai đoạn 1", { literacyCompleted: 3 }, 1],
    ["second literacy class", { literacyCompleted: 2 }, 0],
    ["grade 3 finished", { completedGrade: 3 }, 1],
    ["grade 4 finished", { completedGrade: 4 }, 1],
    ["grade 2 finished", { completedGrade: 2 }, 0],
    ["no grade finished", { completedGrade: 0 }, 0],
    ["in grade 4", { grade: 4 }, 1],
    ["in grade 5", { grade: 5 }, 1],
    ["in grade 3", { grade: 3 }, 0],
    ["left in grade 4: grade 3 is finished", { droppedGrade: 4 }, 1],
    ["left in grade 5", { droppedGrade: 5 }, 1],
    ["left in grade 3", { droppedGrade: 3 }, 0],
    ["attends the fourth literacy class", { literacyClass: 4 }, 1],
    ["attends the third literacy class", { literacyClass: 3 }, 0],
    ["never enrolled", { studyState: 2 }, 0],
    ["nothing written is not illiterate", {}, 9],
    ["a preschool certificate says nothing", { graduationLevel: 1 }, 9],
    ["relapsed to level 1 whatever was finished", { graduationLevel: 2, relapse: 1 }, 0],
    ["relapsed at level 2 keeps level 1", { graduationLevel: 4, relapse: 2 }, 1],
    ["relapsed at level 2 with nothing else written", { relapse: 2 }, 1],
  ])("%s", (_, fields, expected) => {
    expect(factOf(someone(40, fields), "literacy")).toBe(expected)
  })

  test("more schooling never makes anybody less literate", () => {
    const rank = (value: number) => (value === 9 ? -1 : value)
    fc.assert(
      fc.property(anyPerson, fc.integer({ min: 1, max: 12 }), (person, grade) => {
        const before = { ...person, relapse: null, completedGrade: grade - 1 }
        const after = { ...before, completedGrade: grade }
        expect(rank(factOf(after, "literacy"))).toBeGreaterThanOrEqual(rank(factOf(before, "literacy")))
      }),
    )
  })
})
