import type { CampaignEntry } from "@phocap/contract"

/** In the address for what was for the unit as a whole and no hamlet. */
const wholeUnit = "~"
const day = /^\d{4}-\d{2}-\d{2}$/

/** What the address narrows the list to: two days, a hamlet, an audience. A figure elsewhere leads to its own list so. */
export interface Narrowing {
  readonly from: string | null
  readonly to: string | null
  /** Null is any. */
  readonly hamlet: string | null
  readonly audience: string | null
}

/** The narrowing of an address; null where it asks for none. */
export function narrowingOf(query: Readonly<Record<string, string | undefined>>): Narrowing | null {
  const dayOf = (text: string | undefined) => (text !== undefined && day.test(text) ? text : null)
  const one = {
    from: dayOf(query.tu),
    to: dayOf(query.den),
    hamlet: query.noi ?? null,
    audience: query.doi ?? null,
  }
  return Object.values(one).every((value) => value === null) ? null : one
}

/** Whether the narrowing means the unit as a whole. */
export function isWhole({ hamlet }: Narrowing): boolean {
  return hamlet === wholeUnit
}

/** What fits. The whole of a unit is its own and not that of units below. */
export function narrowed(items: readonly CampaignEntry[], by: Narrowing, unit: string): CampaignEntry[] {
  return items.filter(
    (item) =>
      (by.hamlet === null ||
        (isWhole(by) ? item.hamlet === null && item.unit === unit : item.hamlet === by.hamlet)) &&
      (by.audience === null || item.audience === by.audience),
  )
}
