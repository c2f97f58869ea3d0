import type { Trend } from "@phocap/contract"
import type { ProgrammeVerdict } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import { getUnit, type UnitAt } from "../platform/population/find-unit.ts"
import { communeSummary } from "./commune-summary.ts"

/** Years shown on a trend, the present one included. */
const span = 5

/** The communes that became `unit`: itself before the merger, or its predecessors on 1/7/2025. */
async function ancestors(context: Context, unit: UnitAt, year: number): Promise<UnitAt[]> {
  const { rows } = await context.database.pool.query<{ from_code: string }>(
    `SELECT DISTINCT from_code FROM unit_successor
     WHERE to_province_code = $1 AND to_code = $2 AND on_date > make_date($3, 9, 30)`,
    [unit.provinceCode, unit.code, year],
  )
  const codes = rows.length > 0 ? rows.map((row) => row.from_code) : [unit.code]
  const found = await Promise.all(
    codes.map((code) => getUnit(context.database, code, year).catch(() => null)),
  )
  return found.filter((one): one is UnitAt => one !== null && one.level === 3)
}

async function hasRecords(context: Context, unit: UnitAt, year: number): Promise<boolean> {
  const row = await context.database.query
    .selectFrom("person_record")
    .select("id")
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

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
  const byYear: { year: number; verdicts: (readonly ProgrammeVerdict[])[] }[] = []
  for (let at = year - span + 1; at <= year; at++) {
    const units = await ancestors(context, unit, at)
    const verdicts: (readonly ProgrammeVerdict[])[] = []
    for (const one of units) {
      if (await hasRecords(context, one, at)) verdicts.push((await communeSummary(context, one, at)).verdicts)
    }
    if (verdicts.length > 0) byYear.push({ year: at, verdicts })
  }
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
