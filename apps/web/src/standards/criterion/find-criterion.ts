import type { CriterionDetail, Overview } from "@phocap/contract"
import type { CriterionVerdict, LevelVerdict, ProgrammeVerdict } from "@phocap/engine"

export interface FoundCriterion {
  readonly verdict: ProgrammeVerdict
  readonly level: LevelVerdict
  readonly criterion: CriterionVerdict
  readonly detail: CriterionDetail
}

/** A criterion of a commune's overview with its lists; undefined where the address names none. */
export function findCriterion(overview: Overview, id: string | undefined): FoundCriterion | undefined {
  const detail = overview.details.find((one) => one.id === id)
  if (detail === undefined) return undefined
  for (const verdict of overview.verdicts) {
    for (const level of verdict.levels) {
      const criterion = level.criteria.find((one) => one.id === id)
      if (criterion !== undefined) return { verdict, level, criterion, detail }
    }
  }
  return undefined
}
