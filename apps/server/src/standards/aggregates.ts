import {
  type AggregateVerdict,
  type ChildResult,
  type JudgedShares,
  judgeShares,
  programmes,
  type ShareStandard,
} from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import { communesOf, districtsOf, type UnitAt } from "../platform/population/find-unit.ts"
import type { CommuneSummary } from "./commune-summary.ts"

/** A commune's result in one programme, as the share of a unit above counts it. */
function communeResult(summary: CommuneSummary, programme: string): ChildResult {
  const verdict = summary.verdicts.find((one) => one.programme === programme)
  return {
    unitCode: summary.unit.code,
    area: summary.hardship ? "hardship" : "normal",
    levels: Object.fromEntries((verdict?.levels ?? []).map((level) => [level.level, level.state])),
  }
}

function ofCommunes(share: ShareStandard, summaries: readonly CommuneSummary[]): JudgedShares {
  const children = summaries.map((summary) => communeResult(summary, share.programme))
  return { verdict: judgeShares(share, children), children }
}

/** A province before 1/7/2025 is judged by its districts, and those by their communes (NĐ 20/2014). */
async function ofDistricts(
  context: Context,
  share: ShareStandard,
  district: ShareStandard,
  unit: UnitAt,
  year: number,
  summaries: readonly CommuneSummary[],
): Promise<JudgedShares> {
  const children: ChildResult[] = []
  for (const one of await districtsOf(context.database, unit, year)) {
    const codes = new Set((await communesOf(context.database, one, year)).map((commune) => commune.code))
    const { verdict } = ofCommunes(
      district,
      summaries.filter((summary) => codes.has(summary.unit.code)),
    )
    children.push({
      unitCode: one.code,
      area: "normal",
      levels: Object.fromEntries(verdict.levels.map((level) => [level.level, level.state])),
    })
  }
  return { verdict: judgeShares(share, children), children }
}

/** What the law of the round says of a district or province, with the results of the units below that decide it. */
export async function judgeGroup(
  context: Context,
  unit: UnitAt,
  year: number,
  summaries: readonly CommuneSummary[],
): Promise<JudgedShares[]> {
  const { shares } = context.law.forRound(year, {})
  // In the order in which the law and the tables name the duties, from preschool to literacy.
  const mine = shares
    .filter((share) => share.unit === (unit.level === 2 ? "district" : "province"))
    .sort((a, b) => programmes.indexOf(a.programme) - programmes.indexOf(b.programme))
  const judged: JudgedShares[] = []
  for (const share of mine) {
    const district = shares.find((one) => one.unit === "district" && one.programme === share.programme)
    judged.push(
      share.of === "commune" || district === undefined
        ? ofCommunes(share, summaries)
        : await ofDistricts(context, share, district, unit, year, summaries),
    )
  }
  return judged
}

/** The verdicts alone. */
export async function aggregatesOf(
  context: Context,
  unit: UnitAt,
  year: number,
  summaries: readonly CommuneSummary[],
): Promise<AggregateVerdict[]> {
  return (await judgeGroup(context, unit, year, summaries)).map(({ verdict }) => verdict)
}
