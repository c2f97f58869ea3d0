import type { ChildEntry } from "@phocap/contract"
import type { Programme } from "@phocap/engine"

/** By name, by number of people (most first), or by a programme (what is not reached first). */
export type ChildOrder = "name" | "people" | Programme

const collator = new Intl.Collator("vi", { numeric: true })

function height(child: ChildEntry, programme: Programme): number {
  const verdict = child.verdicts.find((one) => one.programme === programme)
  if (verdict === undefined) return -1
  // Lacking data stands between not met and the first level.
  return verdict.reached > 0 ? verdict.reached : verdict.state === "unknown" ? 0.5 : 0
}

export function sortChildren(children: readonly ChildEntry[], order: ChildOrder): ChildEntry[] {
  const byName = (a: ChildEntry, b: ChildEntry) => collator.compare(a.name, b.name)
  return [...children].sort((a, b) => {
    if (order === "name") return byName(a, b)
    if (order === "people") return b.people - a.people || byName(a, b)
    return height(a, order) - height(b, order) || byName(a, b)
  })
}

/** Communes in which some programme is not met, or cannot be judged. */
export function unfinished(children: readonly ChildEntry[]): ChildEntry[] {
  return children.filter((child) => child.verdicts.some((verdict) => verdict.reached === 0))
}
