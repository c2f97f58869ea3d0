import type { CriterionVerdict, Programme, ProgrammeVerdict } from "@phocap/engine"
import { programmes } from "@phocap/engine"

export interface CriterionChange {
  readonly level: number
  readonly label: string
  readonly before: CriterionVerdict | undefined
  readonly after: CriterionVerdict | undefined
}

export interface ProgrammeChange {
  readonly programme: Programme
  readonly before: ProgrammeVerdict | undefined
  readonly after: ProgrammeVerdict | undefined
  /** The level reached or the state differs. */
  readonly isChanged: boolean
  /** Criteria whose figure, threshold or state differs. */
  readonly criteria: readonly CriterionChange[]
}

const sameFigure = (a: CriterionVerdict | undefined, b: CriterionVerdict | undefined) =>
  a !== undefined &&
  b !== undefined &&
  a.state === b.state &&
  a.atLeast === b.atLeast &&
  a.figure?.counted === b.figure?.counted &&
  a.figure?.of === b.figure?.of &&
  a.figure?.unknown === b.figure?.unknown &&
  a.figure?.ofUnknown === b.figure?.ofUnknown

/** What differs between two judgements, programme by programme. */
export function compareVerdicts(
  before: readonly ProgrammeVerdict[],
  after: readonly ProgrammeVerdict[],
): ProgrammeChange[] {
  return programmes.flatMap((programme) => {
    const [was, now] = [before, after].map((all) => all.find((one) => one.programme === programme))
    if (was === undefined && now === undefined) return []
    const all = (verdict: ProgrammeVerdict | undefined) =>
      (verdict?.levels ?? []).flatMap((level) =>
        level.criteria.map((criterion) => ({ level: level.level, criterion })),
      )
    const ids = [...new Set([...all(was), ...all(now)].map((one) => one.criterion.id))]
    const criteria = ids.flatMap((id) => {
      const [a, b] = [all(was), all(now)].map((list) => list.find((one) => one.criterion.id === id))
      if (sameFigure(a?.criterion, b?.criterion)) return []
      return [
        {
          level: b?.level ?? a?.level ?? 1,
          label: b?.criterion.label ?? a?.criterion.label ?? "",
          before: a?.criterion,
          after: b?.criterion,
        },
      ]
    })
    const isChanged =
      was?.reached !== now?.reached || was?.state !== now?.state || was?.levels.length !== now?.levels.length
    return [{ programme, before: was, after: now, isChanged, criteria }]
  })
}
