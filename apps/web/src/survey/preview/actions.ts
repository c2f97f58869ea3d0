import type { ImportSummary } from "@phocap/contract"

/** What happens to a row of a workbook, and the rows that have problems: the ways to filter its preview. */
export const actions = ["problems", "added", "changed", "unchanged", "rejected", "absent"] as const
export type Action = (typeof actions)[number]

/** How many rows of a workbook each of them concerns. */
export const countOf: Readonly<Record<Action, (summary: ImportSummary) => number>> = {
  problems: (one) => one.errors + one.warnings,
  added: (one) => one.added,
  changed: (one) => one.changed,
  unchanged: (one) => one.unchanged,
  rejected: (one) => one.rejected,
  absent: (one) => one.absent,
}
