import { type ChildEntry, getOverview, type Overview, type PyramidRow } from "@phocap/contract"
import type { Context } from "../platform/http/context.ts"
import { operation } from "../platform/http/operation.ts"
import { communesOf, getUnit, type UnitAt } from "../platform/population/find-unit.ts"
import { aggregatesOf } from "./aggregates.ts"
import { conditionStates } from "./build-subject.ts"
import { type CommuneSummary, communeSummary, pyramidCounts } from "./commune-summary.ts"
import { criterionDetails } from "./criterion-details.ts"
import { deadlinesOf } from "./deadlines.ts"
import { summariseChecks } from "./list-checks.ts"
import { trendsOf } from "./trends.ts"

function pyramidRows(counts: readonly (readonly number[])[]): PyramidRow[] {
  return counts.map(([male = 0, female = 0, studying = 0, finished = 0, out = 0, unknown = 0], age) => ({
    age,
    male,
    female,
    studying,
    finished,
    out,
    unknown,
  }))
}

async function countHouseholds(context: Context, units: readonly UnitAt[], year: number): Promise<number> {
  const first = units[0]
  if (first === undefined) return 0
  const row = await context.database.query
    .selectFrom("household")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("province_code", "=", first.provinceCode)
    .where(
      "unit_code",
      "in",
      units.map((unit) => unit.code),
    )
    .where("round_year", "=", year)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

async function ofCommune(context: Context, unit: UnitAt, year: number): Promise<Overview> {
  const commune = await context.populations.communeOf(unit, year)
  const [trends, checks] = await Promise.all([
    trendsOf(context, unit, year),
    summariseChecks(context, commune),
  ])
  return {
    unit: { code: unit.code, name: unit.name, kind: unit.kind, level: unit.level },
    year,
    dataVersion: commune.stamp.dataVersion,
    people: commune.facts.size,
    households: commune.households,
    hardship: commune.ground.document === null ? null : { document: commune.ground.document },
    verdicts: [...commune.verdicts],
    details: criterionDetails(commune),
    conditions: conditionStates(commune) as Overview["conditions"],
    aggregates: [],
    children: [],
    trends,
    pyramid: pyramidRows(pyramidCounts(commune.facts.columns)),
    checks: checks.filter((check) => check.count > 0).map(({ id, label, count }) => ({ id, label, count })),
    deadlines: deadlinesOf(context, year),
  }
}

async function ofGroup(context: Context, unit: UnitAt, year: number): Promise<Overview> {
  const units = await communesOf(context.database, unit, year)
  const summaries: CommuneSummary[] = []
  for (const one of units) summaries.push(await communeSummary(context, one, year))
  const children: ChildEntry[] = summaries.map((summary) => ({
    code: summary.unit.code,
    name: summary.unit.name,
    hardship: summary.hardship,
    people: summary.people,
    verdicts: summary.verdicts.map(({ programme, reached, state, graded, needsCheck }) => ({
      programme,
      reached,
      state,
      graded,
      needsCheck,
    })),
  }))
  const pyramid = Array.from({ length: 101 }, (_, age) =>
    [0, 1, 2, 3, 4, 5].map((at) => summaries.reduce((sum, one) => sum + (one.pyramid[age]?.[at] ?? 0), 0)),
  )
  return {
    unit: { code: unit.code, name: unit.name, kind: unit.kind, level: unit.level },
    year,
    dataVersion: 0,
    people: summaries.reduce((sum, one) => sum + one.people, 0),
    households: await countHouseholds(context, units, year),
    hardship: null,
    verdicts: [],
    details: [],
    conditions: {},
    aggregates: await aggregatesOf(context, unit, year, summaries),
    children,
    trends: [],
    pyramid: pyramidRows(pyramid),
    checks: [],
    deadlines: deadlinesOf(context, year),
  }
}

/** Everything that the home of a unit shows. Throws `unit.missing`. */
export async function overviewOf(context: Context, code: string, year: number): Promise<Overview> {
  const unit = await getUnit(context.database, code, year)
  return unit.level === 3 ? ofCommune(context, unit, year) : ofGroup(context, unit, year)
}

export const getOverviewOperation = operation(getOverview, async (context, { params }) =>
  overviewOf(context, params.unit, params.year),
)
