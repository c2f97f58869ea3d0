import type { PersonPage } from "@phocap/contract"
import { criterionLists, hasBit } from "@phocap/engine"
import type { Commune } from "../platform/population/commune.ts"

/** The criteria that the person at `index` belongs to, or may belong to, and whether the person is counted there. */
export function criteriaOfPerson(commune: Commune, index: number): PersonPage["standsIn"] {
  const { rules, population, ground } = commune
  return rules.standards.flatMap((standard) =>
    standard.levels.flatMap((level) =>
      level.criteria.flatMap((criterion) => {
        const lists = criterionLists(criterion, population, ground.area)
        const inside = hasBit(lists.of, index)
        if (!inside && !hasBit(lists.ofUnknown, index)) return []
        let state: PersonPage["standsIn"][number]["state"] = "missing"
        if (!inside || hasBit(lists.unknown, index)) state = "unknown"
        else if (hasBit(lists.counted, index)) state = "counted"
        return [{ criterion: criterion.id, label: criterion.label, programme: standard.programme, state }]
      }),
    ),
  )
}
