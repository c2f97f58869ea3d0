import type { YearTargets } from "@phocap/contract"
import { judgeFigure, type LevelState, type ProgrammeVerdict, peopleNeeded } from "@phocap/engine"
import { type Question, questionsOf } from "./questions.ts"

interface HeldLevel {
  readonly kind: "level"
  readonly verdict: ProgrammeVerdict
  readonly level: number
  readonly state: LevelState
}

interface HeldShare {
  readonly kind: "share"
  readonly verdict: ProgrammeVerdict
  readonly question: Question
  readonly percent: number
  readonly state: LevelState | "nobody"
  /** People still needed to reach the share; 0 once it is reached. */
  readonly short: number
}

/** A target of the year against what the record gives. */
export type HeldTarget = HeldLevel | HeldShare

function heldShare(verdict: ProgrammeVerdict, question: Question, percent: number): HeldShare {
  const { figure } = question.criterion
  const plain = { kind: "share", verdict, question, percent } as const
  if (figure === null) return { ...plain, state: "unknown", short: 0 }
  const short = Math.max(0, peopleNeeded(figure.of, percent) - figure.counted)
  return { ...plain, state: judgeFigure(figure, percent, "skip"), short }
}

/**
 * Every target that was set, programme by programme in the order of the law: its level, then its shares. What the law of
 * the round no longer asks has nothing to be held against and is left out.
 */
export function heldTargets(verdicts: readonly ProgrammeVerdict[], targets: YearTargets): HeldTarget[] {
  return verdicts.flatMap((verdict): HeldTarget[] => {
    const level = targets.levels.find((one) => one.programme === verdict.programme)?.level
    const aimed = verdict.levels.find((one) => one.level === level)
    const shares = questionsOf(verdict).flatMap((question) => {
      const percent = targets.shares.find((one) => one.question === question.id)?.percent
      return percent === undefined ? [] : [heldShare(verdict, question, percent)]
    })
    return [
      ...(level === undefined || aimed === undefined
        ? []
        : [{ kind: "level" as const, verdict, level, state: aimed.state }]),
      ...shares,
    ]
  })
}
