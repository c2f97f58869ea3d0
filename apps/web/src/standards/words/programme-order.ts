import type { Programme } from "@phocap/engine"

/** In the order of schooling, adults last. */
export const programmeOrder: readonly Programme[] = [
  "preschool5",
  "preschool35",
  "primary",
  "lowerSecondary",
  "literacy",
]

export function inProgrammeOrder<T extends { readonly programme: Programme }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => programmeOrder.indexOf(a.programme) - programmeOrder.indexOf(b.programme))
}
