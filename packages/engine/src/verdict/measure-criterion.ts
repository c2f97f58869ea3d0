import { and, andNot, count, emptyBitmap } from "../bitmap/bitmap.ts"
import type { Criterion } from "../law/standard.ts"
import type { Population } from "../predicate/population.ts"
import type { Figure, FigureLists } from "./figure.ts"

/** Communes of special hardship are judged by their own thresholds and bands, where the law gives them. */
export type Area = "normal" | "hardship"

export function whereFor(where: string | Readonly<Record<Area, string>>, area: Area): string {
  return typeof where === "string" ? where : where[area]
}

/** The people behind a criterion, as bitmaps of the population. */
export function criterionLists(criterion: Criterion, population: Population, area: Area): FigureLists {
  const of = population.bitmap(whereFor(criterion.of, area))
  const none = emptyBitmap(population.facts.size)
  const counted = and(of, population.bitmap(whereFor(criterion.counted, area)))
  const open = criterion.unknown === undefined ? none : and(of, population.bitmap(criterion.unknown))
  const ofUnknown =
    criterion.ofUnknown === undefined
      ? none
      : andNot(population.bitmap(whereFor(criterion.ofUnknown, area)), of)
  return { of, counted, unknown: andNot(open, counted), ofUnknown }
}

/** The numbers of a criterion: the sizes of its lists. */
export function measureCriterion(criterion: Criterion, population: Population, area: Area): Figure {
  const lists = criterionLists(criterion, population, area)
  const counted = population.bitmap(whereFor(criterion.counted, area))
  const surelyNot = andNot(lists.ofUnknown, counted)
  const open =
    criterion.unknown === undefined
      ? emptyBitmap(population.facts.size)
      : population.bitmap(criterion.unknown)
  return {
    counted: count(lists.counted),
    of: count(lists.of),
    unknown: count(lists.unknown),
    ofUnknown: count(lists.ofUnknown),
    ofUnknownCounted: count(and(lists.ofUnknown, counted)),
    ofUnknownMissing: count(andNot(surelyNot, open)),
  }
}
