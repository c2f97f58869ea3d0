import fc from "fast-check"
import { expect, test } from "vitest"
import { hasBit } from "../bitmap/bitmap.ts"
import { factNames } from "../facts/vocabulary.ts"
import { anyPerson, factsOf } from "../testing/people.ts"
import { holdsFor } from "./holds-for.ts"
import { Population } from "./population.ts"

const definitions = { resident: "here & !gone", learner: "resident & studying=yes", round: "round" }

const atom = fc.oneof(
  fc.constantFrom(
    "resident",
    "learner",
    'hamlet="Tổ 1"',
    'hamlet="Tổ 2"',
    'school="here"',
    "disability has 4",
  ),
  fc
    .tuple(fc.constantFrom(...factNames), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 }))
    .map(([fact, low, more]) => `${fact}=${low}..${low + more}`),
)
const { predicate } = fc.letrec<{ predicate: string }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atom,
    tie("predicate").map((part) => `!(${part})`),
    fc.tuple(tie("predicate"), tie("predicate")).map(([a, b]) => `(${a}) & (${b})`),
    fc.tuple(tie("predicate"), tie("predicate")).map(([a, b]) => `(${a}) | (${b})`),
  ),
}))

test("says of everybody what the bitmap says", () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 40 }), predicate, (people, where) => {
      const population = new Population(factsOf(people), definitions)
      const bits = population.bitmap(where)
      for (let i = 0; i < people.length; i++) expect(holdsFor(population, where, i)).toBe(hasBit(bits, i))
    }),
    { seed: 20261124, numRuns: 200 },
  )
})

test("refuses what the bitmap refuses", () => {
  const population = new Population(factsOf([]), definitions)
  expect(() => holdsFor(population, "nowhere", 0)).toThrowError(
    expect.objectContaining({ code: "law.definition" }),
  )
  expect(() => holdsFor(population, "round", 0)).toThrowError(
    expect.objectContaining({ code: "law.definition" }),
  )
})
