import { expect, test } from "vitest"
import { revealsRestricted } from "./reveals-restricted.ts"

const definitions = {
  leftOut: "disabled & !canLearn=yes",
  present: "here & !gone",
  must: "present & !leftOut",
  learner: "present & disabled & canLearn=yes",
  reached: "learner & access=yes",
}

test.each([
  ["age=6", false],
  ["age=6 & must", false],
  ["must & !studying=yes", false],
  ["present & !disabled", false],
  ["disabled=0", false],
  ["disabled", true],
  ["!(age=6 & !disabled)", true],
  ["leftOut", true],
  ["present & !must", true],
  ["learner", true],
  ["!(!reached)", true],
  ["canLearn=yes", true],
  ["access=no & age=6..14", true],
  ["minority & age=5", true],
  ["!minority", true],
  ["ethnicity=2", true],
  ["religious=0", true],
  ["must & (grade=1 | minority)", true],
])("%s", (where, told) => {
  expect(revealsRestricted(where, definitions)).toBe(told)
})
