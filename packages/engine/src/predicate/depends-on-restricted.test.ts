import { expect, test } from "vitest"
import { dependsOnRestricted } from "./depends-on-restricted.ts"

const definitions = {
  leftOut: "disabled & !canLearn=yes",
  present: "here & !gone",
  must: "present & !leftOut",
  round: "round | must",
}

test.each([
  ["age=6 & present", false],
  ["grade=1 | studying=yes", false],
  ["unheardOf", false],
  ["must & age=6", true],
  ["!must", true],
  ["disabled=0", true],
  ["present & (grade=1 | minority)", true],
  ["access=no", true],
  ["round", true],
])("%s", (where, depends) => {
  expect(dependsOnRestricted(where, definitions)).toBe(depends)
})
