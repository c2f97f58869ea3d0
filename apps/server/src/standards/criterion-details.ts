import type { CriterionDetail } from "@phocap/contract"
import { count, criterionLists, gapOf, whereFor } from "@phocap/engine"
import type { Commune } from "../platform/population/commune.ts"

/** Conjunction as law text. */
const both = (a: string, b: string) => `(${a}) & (${b})`

/**
 * For every criterion of a commune, the lists behind its figure as predicates, and who is missing and why. The
 * predicates are answered by the same population, so the list has exactly as many people as the figure says.
 */
export function criterionDetails(commune: Commune): CriterionDetail[] {
  const { population, rules } = commune
  const area = commune.ground.area
  return rules.standards.flatMap((standard) =>
    standard.levels.flatMap((level) =>
      level.criteria.map((criterion) => {
        const of = whereFor(criterion.of, area)
        const counted = whereFor(criterion.counted, area)
        const missing = both(of, `!(${counted})`)
        const unknown = criterion.unknown === undefined ? null : both(missing, criterion.unknown)
        const gap = gapOf(criterion, population, area)
        const taken: string[] = []
        const groups = gap.groups.map((group) => {
          const where = [missing, ...taken.map((earlier) => `!(${earlier})`), group.where]
          taken.push(group.where)
          return {
            vi: group.vi,
            en: group.en,
            count: group.count,
            where: where.map((part) => `(${part})`).join(" & "),
          }
        })
        const lists = criterionLists(criterion, population, area)
        return {
          id: criterion.id,
          of,
          counted: both(of, counted),
          missing,
          unknown: unknown === null || count(lists.unknown) === 0 ? null : unknown,
          needed: gap.needed,
          groups,
        }
      }),
    ),
  )
}
