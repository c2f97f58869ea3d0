import type { Trend } from "@phocap/contract"
import type { ProgrammeVerdict } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import type { UnitAt } from "../platform/population/find-unit.ts"
import { pastVerdicts } from "./past-verdicts.ts"

/** The topmost criterion of each programme: the one that the next or present level hangs on. */
function leading(verdict: ProgrammeVerdict) {
  const level = verdict.levels.at(-1)
  return level?.criteria.find((one) => one.figure !== null && one.figure.of > 0)
}

/**
 * How the leading criterion of each programme moved over the rounds. Before the merger of 2025 the figures of the
 * communes that became this one are added, never averaged.
 */
export async function trendsOf(context: Context, unit: UnitAt, year: number): Promise<Trend[]> {
  const byYear = (await pastVerdicts(context, unit, year)).map(({ year: at, communes }) => ({
    year: at,
    verdicts: communes.map((one) => one.verdicts),
  }))
  const now = byYear.find((one) => one.year === year)?.verdicts[0] ?? []
  return now.flatMap((verdict) => {
    const criterion = leading(verdict)
    if (criterion === undefined) return []
    const points = byYear.flatMap(({ year: at, verdicts }) => {
      const found = verdicts.flatMap((all) => all.filter((one) => one.programme === verdict.programme))
      const figures = found.flatMap((one) => {
        const same = one.levels.flatMap((level) => level.criteria).find((c) => c.id === criterion.id)
        return same?.figure ? [same.figure] : []
      })
      if (figures.length === 0) return []
      return [
        {
          year: at,
          counted: figures.reduce((sum, figure) => sum + figure.counted, 0),
          of: figures.reduce((sum, figure) => sum + figure.of, 0),
          reached: Math.min(...found.map((one) => one.reached)),
        },
      ]
    })
    return [
      {
        criterion: criterion.id,
        label: criterion.label,
        short: criterion.short,
        atLeast: criterion.atLeast,
        points,
      },
    ]
  })
}
