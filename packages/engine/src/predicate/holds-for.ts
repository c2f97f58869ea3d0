import { hasBit } from "../bitmap/bitmap.ts"
import { parsePredicate } from "./parse-predicate.ts"
import type { Population } from "./population.ts"
import type { Predicate } from "./predicate.ts"

/**
 * Whether `where` holds for the person at `index`: the bit that `population.bitmap(where)` has there, found without
 * making the bitmap. For asking a thousand predicates of one person. Throws as the bitmap would.
 */
export function holdsFor(population: Population, where: string, index: number): boolean {
  return holds(population, parsePredicate(where), index)
}

function holds(population: Population, predicate: Predicate, index: number): boolean {
  switch (predicate.kind) {
    case "fact": {
      const value = factAt(population, predicate.fact, index)
      return value >= predicate.low && value <= predicate.high
    }
    case "bit":
      return (factAt(population, predicate.fact, index) & predicate.bit) !== 0
    case "text": {
      const { hamlet, school } = population.facts
      const { dictionary } = predicate.fact === "hamlet" ? hamlet : school
      return dictionary[factAt(population, predicate.fact, index)] === predicate.text
    }
    case "name":
      // Definitions are few and asked again and again, so their bitmaps are worth keeping.
      return hasBit(population.bitmap(predicate.name), index)
    case "not":
      return !holds(population, predicate.of, index)
    case "and":
      return predicate.of.every((part) => holds(population, part, index))
    case "or":
      return predicate.of.some((part) => holds(population, part, index))
  }
}

function factAt(population: Population, fact: string, index: number): number {
  return population.facts.columns[fact]?.[index] ?? Number.NaN
}
