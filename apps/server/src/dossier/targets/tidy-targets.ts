import type { TargetChoice, YearTargets } from "@phocap/contract"
import { PhocapError } from "@phocap/core"

/**
 * Targets as they are kept: each once, shares with at most two decimals. Throws `paper.target` for a programme, level or
 * question that the law of the round does not know, and for a paper that sets none.
 */
export function tidyTargets(given: YearTargets, choices: readonly TargetChoice[]): YearTargets {
  const levels = new Map(given.levels.map(({ programme, level }) => [programme, level]))
  const shares = new Map(
    given.shares.map(({ question, percent }) => [question, Math.round(percent * 100) / 100]),
  )
  const questions = new Set(choices.flatMap((choice) => choice.questions.map((one) => one.id)))
  const known =
    [...levels].every(([programme, level]) =>
      choices.some((choice) => choice.programme === programme && choice.levels.includes(level)),
    ) && [...shares].every(([question, percent]) => questions.has(question) && percent > 0)
  if (!known) {
    throw new PhocapError(
      "paper.target",
      "Có chỉ tiêu không thuộc tiêu chí nào của năm này.",
      "Tải lại trang rồi đặt chỉ tiêu trong bảng.",
      422,
    )
  }
  return {
    levels: [...levels].map(([programme, level]) => ({ programme, level })),
    shares: [...shares].map(([question, percent]) => ({ question, percent })),
  }
}
