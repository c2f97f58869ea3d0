import { describe, expect, test } from "vitest"
import { factOf, someone } from "../../testing/people.ts"

describe("isStudying", () => {
  test.each([
    ["a written grade says yes", { grade: 7 }, 1],
    ["a preschool group says yes", { grade: 55 }, 1],
    ["said outright, with no grade", { studyState: 1 }, 1],
    ["never enrolled", { studyState: 2 }, 0],
    ["finished outweighs an old grade", { studyState: 6, grade: 12 }, 0],
    ["a grade left", { droppedGrade: 8 }, 0],
    ["a grade finished", { completedGrade: 9 }, 0],
    ["completed no grade at all", { completedGrade: 0 }, 0],
    ["a vocational degree", { vocationalLevel: 2 }, 0],
    ["an upper secondary diploma", { graduationLevel: 4 }, 0],
    ["a lower secondary diploma says nothing of today", { graduationLevel: 3 }, 2],
    ["nothing written stays open", {}, 2],
    ["exempt says nothing of study", { studyState: 7 }, 2],
    ["back at school after dropping out", { droppedGrade: 6, grade: 6 }, 1],
  ])("%s", (_, fields, expected) => {
    expect(factOf(someone(16, fields), "studying")).toBe(expected)
  })
})

describe("isInUpperStudy", () => {
  test.each([
    ["grade 10", { grade: 10, schoolCode: "here" }, 1],
    ["grade 12", { grade: 12 }, 1],
    ["grade 9", { grade: 9 }, 0],
    ["preschool", { grade: 55 }, 0],
    ["vocational study after school", { grade: 13, schoolCode: "trade" }, 1],
    ["continuing education after school", { grade: 13, schoolCode: "evening" }, 1],
    ["university does not count", { grade: 13, schoolCode: "university" }, 0],
    ["after school, in a school nobody knows", { grade: 13, schoolCode: "unlisted" }, 2],
    ["after school, in a general school: contradictory, so open", { grade: 13, schoolCode: "here" }, 2],
    ["studying, grade not written", { studyState: 1 }, 2],
    ["not studying", { droppedGrade: 10 }, 0],
    ["not known whether studying", { graduationLevel: 3 }, 2],
  ])("%s", (_, fields, expected) => {
    expect(factOf(someone(17, fields), "upperNow")).toBe(expected)
  })
  test("finished grade 12 within the survey window counts only in the window's reading", () => {
    const done = someone(18, { graduationLevel: 4, graduationYear: 2025 })
    expect([factOf(done, "upperNow"), factOf(done, "upperWindow"), factOf(done, "upperEver")]).toEqual([
      0, 1, 1,
    ])
    const earlier = someone(18, { graduationLevel: 4, graduationYear: 2024 })
    expect([
      factOf(earlier, "upperNow"),
      factOf(earlier, "upperWindow"),
      factOf(earlier, "upperEver"),
    ]).toEqual([0, 0, 1])
  })
  test("a trade learnt counts as upper study of some time", () => {
    expect(factOf(someone(18, { vocationalLevel: 1 }), "upperEver")).toBe(1)
    expect(factOf(someone(18, { droppedGrade: 9 }), "upperEver")).toBe(0)
  })
})
