import { describe, expect, test } from "vitest"
import { factOf, someone } from "../../testing/people.ts"

describe("primary", () => {
  test.each([
    ["certificate", { graduationLevel: 2 }, 1],
    ["higher certificate", { graduationLevel: 3 }, 1],
    ["preschool certificate only", { graduationLevel: 1 }, 2],
    ["admitted to grade 6", { grade: 6 }, 1],
    ["in grade 5", { grade: 5 }, 0],
    ["in a preschool group", { grade: 55 }, 0],
    ["finished grade 5", { completedGrade: 5 }, 1],
    ["finished grade 4", { completedGrade: 4 }, 0],
    ["left in grade 6", { droppedGrade: 6 }, 1],
    ["left in grade 5: not finished", { droppedGrade: 5 }, 0],
    ["never enrolled", { studyState: 2 }, 0],
    ["a trade", { vocationalLevel: 1 }, 1],
    ["at university", { grade: 13 }, 1],
    ["nothing written", {}, 2],
  ])("%s", (_, fields, expected) => {
    expect(factOf(someone(14, fields), "primaryDone")).toBe(expected)
  })
})

describe("lower secondary", () => {
  test.each([
    ["diploma", { graduationLevel: 3 }, 1],
    ["confirmed in the school record, no diploma any more", { graduationLevel: 3, graduationProof: 2 }, 1],
    ["in grade 10", { grade: 10 }, 1],
    ["in grade 9", { grade: 9 }, 0],
    ["after school", { grade: 13 }, 1],
    [
      "finished grade 9 in 2025–2026, when the school record is the proof",
      { completedGrade: 9, completedYear: 2025 },
      1,
    ],
    ["finished grade 9 in 2024–2025 without a diploma", { completedGrade: 9, completedYear: 2024 }, 0],
    ["finished grade 9, year not written", { completedGrade: 9 }, 0],
    ["finished grade 10", { completedGrade: 10 }, 1],
    ["left in grade 9", { droppedGrade: 9 }, 0],
    ["left in grade 10", { droppedGrade: 10 }, 1],
    ["intermediate vocational degree", { vocationalLevel: 2 }, 1],
    ["elementary vocational certificate proves nothing of school", { vocationalLevel: 1 }, 2],
    ["never enrolled", { studyState: 2 }, 0],
    ["preschool", { grade: 52 }, 0],
    ["nothing written", {}, 2],
  ])("%s", (_, fields, expected) => {
    expect(factOf(someone(16, fields), "secondaryDone")).toBe(expected)
  })
  test("how it was finished is kept", () => {
    expect(factOf(someone(17, { graduationLevel: 3 }), "secondaryHow")).toBe(1)
    expect(factOf(someone(17, { graduationLevel: 3, graduationContinuing: true }), "secondaryHow")).toBe(2)
    expect(factOf(someone(17, { grade: 8, graduationContinuing: true }), "secondaryHow")).toBe(0)
  })
})

describe("upper secondary", () => {
  test.each([
    ["diploma", { graduationLevel: 4 }, 1],
    ["college degree", { vocationalLevel: 3 }, 1],
    ["intermediate degree", { vocationalLevel: 2 }, 0],
    ["in grade 12", { grade: 12 }, 0],
    ["lower secondary diploma, nothing else", { graduationLevel: 3 }, 2],
  ])("%s", (_, fields, expected) => {
    expect(factOf(someone(18, fields), "upperDone")).toBe(expected)
  })
})

describe("preschool, of the last school year", () => {
  test.each([
    ["said outright", 5, { preschoolCompleted: true }, 1],
    ["denied outright, whatever the certificate", 6, { preschoolCompleted: false, graduationLevel: 1 }, 0],
    ["certificate at six", 6, { graduationLevel: 1 }, 1],
    ["certificate at seven", 7, { graduationLevel: 1 }, 1],
    ["certificate of last year at five", 5, { graduationLevel: 1, graduationYear: 2025 }, 1],
    ["certificate of an earlier year at five", 5, { graduationLevel: 1, graduationYear: 2024 }, 2],
    ["certificate without a year at five", 5, { graduationLevel: 1 }, 2],
    ["higher certificate", 12, { graduationLevel: 2 }, 1],
    ["never enrolled", 6, { studyState: 2 }, 0],
    ["being in grade 1 proves nothing", 6, { grade: 1 }, 2],
  ])("%s", (_, age, fields, expected) => {
    expect(factOf(someone(age, fields), "preschoolDone")).toBe(expected)
  })
})

test("the graduation of the last school year is told from older ones", () => {
  expect(factOf(someone(11, { graduationLevel: 2, graduationYear: 2025 }), "graduatedLastYear")).toBe(2)
  expect(factOf(someone(12, { graduationLevel: 2, graduationYear: 2024 }), "graduatedLastYear")).toBe(0)
  expect(factOf(someone(12, { graduationYear: 2025 }), "graduatedLastYear")).toBe(0)
})

test.each([
  ["graduated last year", { graduationLevel: 3, graduationYear: 2025 }, 1],
  ["finished last year without graduating", { completedGrade: 9, completedYear: 2025 }, 1],
  ["left it last year", { droppedGrade: 9, droppedYear: 2025 }, 1],
  ["repeats it", { grade: 9, repeated: true }, 1],
  ["is in it for the first time", { grade: 9 }, 0],
  ["left it earlier", { droppedGrade: 9, droppedYear: 2024 }, 0],
  ["finished grade 8", { completedGrade: 8, completedYear: 2025 }, 0],
  ["finished it earlier", { completedGrade: 9, completedYear: 2024 }, 0],
  ["graduated earlier", { graduationLevel: 3, graduationYear: 2024 }, 0],
  ["repeats grade 8", { grade: 8, repeated: true }, 0],
])("in grade 9 last year: %s", (_, fields, expected) => {
  expect(factOf(someone(15, fields), "gradeNineLastYear")).toBe(expected)
})
