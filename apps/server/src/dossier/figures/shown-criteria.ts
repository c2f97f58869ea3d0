import type { CriterionVerdict, ProgrammeVerdict } from "@phocap/engine"

/**
 * The criteria that a text speaks of: of every question the one of the level just above what was reached, or of the
 * highest level, so that each question is answered once and against the threshold that matters.
 */
export function shownCriteria(verdict: ProgrammeVerdict): CriterionVerdict[] {
  const byQuestion = new Map<string, CriterionVerdict>()
  for (const level of verdict.levels) {
    if (level.level > verdict.reached + 1) break
    for (const criterion of level.criteria) byQuestion.set(criterion.label, criterion)
  }
  return [...byQuestion.values()]
}
