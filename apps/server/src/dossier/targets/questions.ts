import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"
import { shownCriteria } from "../figures/shown-criteria.ts"

/** What a programme asks of a unit, once whatever the number of levels that ask it, each with a threshold of its own. */
export interface Question {
  /** Of the first criterion that asks it: the same whatever level was reached. */
  readonly id: string
  /** The criterion by which texts speak of it; above the next level, that of the lowest that asks it. */
  readonly criterion: CriterionVerdict
}

/** The questions of a programme, those of the lower levels first. */
export function questionsOf(verdict: ProgrammeVerdict): Question[] {
  const shown = new Map(shownCriteria(verdict).map((criterion) => [criterion.label, criterion]))
  const first = new Map<string, CriterionVerdict>()
  for (const criterion of verdict.levels.flatMap((level) => level.criteria)) {
    if (!first.has(criterion.label)) first.set(criterion.label, criterion)
  }
  return [...first.values()].map((criterion) => ({
    id: criterion.id,
    criterion: shown.get(criterion.label) ?? criterion,
  }))
}
