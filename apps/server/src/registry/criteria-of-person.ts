import type { PersonPage } from "@phocap/contract"
import { type Criterion, criterionLists, hasBit, revealsRestricted, whereFor } from "@phocap/engine"
import type { Commune } from "../platform/population/commune.ts"

/**
 * The criteria that the person at `index` belongs to, or may belong to, and whether the person is counted there. Unless
 * `whole`, those for the disabled alone are not named.
 */
export function criteriaOfPerson(commune: Commune, index: number, whole: boolean): PersonPage["standsIn"] {
  const { rules, population, ground } = commune
  const tells = ({ of }: Criterion) => revealsRestricted(whereFor(of, ground.area), rules.definitions)
  return rules.standards.flatMap((standard) =>
    standard.levels.flatMap((level) =>
      level.criteria.flatMap((criterion) => {
        if (!whole && tells(criterion)) return []
        const lists = criterionLists(criterion, population, ground.area)
        const inside = hasBit(lists.of, index)
        if (!inside && !hasBit(lists.ofUnknown, index)) return []
        let state: PersonPage["standsIn"][number]["state"] = "missing"
        if (!inside || hasBit(lists.unknown, index)) state = "unknown"
        else if (hasBit(lists.counted, index)) state = "counted"
        const label = whereFor(criterion.label, ground.area)
        return [{ criterion: criterion.id, label, programme: standard.programme, state }]
      }),
    ),
  )
}
