import { expect, test } from "vitest"
import { factOf, someone } from "../../testing/people.ts"

test.each([
  ["said outright", { educationAccess: true, studyState: 2 }, 1],
  ["denied outright, although in a class", { educationAccess: false, grade: 3 }, 0],
  ["at school", { grade: 3 }, 1],
  ["has a certificate", { graduationLevel: 1, studyState: 4 }, 1],
  ["finished a grade", { completedGrade: 1 }, 1],
  ["finished none", { completedGrade: 0 }, 0],
  ["left a grade", { droppedGrade: 1 }, 1],
  ["in a literacy class", { literacyClass: 1 }, 1],
  ["finished a literacy class", { literacyCompleted: 1, studyState: 4 }, 1],
  ["learnt a trade", { vocationalLevel: 1 }, 1],
  ["never enrolled", { studyState: 2 }, 0],
  ["nothing written", {}, 2],
])("access to education: %s", (_, fields, expected) => {
  expect(factOf(someone(12, { disabilities: 1, ...fields }), "access")).toBe(expected)
})
