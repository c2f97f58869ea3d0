import type { Overview } from "@phocap/contract"
import type { AggregateVerdict, ProgrammeVerdict } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import { communesOf, districtsOf, type UnitAt } from "../../platform/population/find-unit.ts"
import { communeSummary, overviewOf } from "../../standards/index.ts"

/** A unit that an office inspects and recognises: a commune, or a district of a province before 1/7/2025. */
export interface Member {
  readonly unit: UnitAt
  readonly results: readonly Pick<ProgrammeVerdict, "programme" | "reached" | "state" | "graded">[]
  /** Criterion by criterion, of a commune; empty for a district. */
  readonly verdicts: readonly ProgrammeVerdict[]
  /** By the share of its communes, of a district; empty for a commune. */
  readonly aggregates: readonly AggregateVerdict[]
  readonly conditions: Overview["conditions"]
  readonly hardship: boolean
  readonly people: number
}

/** The units that `unit` inspects in the round, by code. */
export async function membersOf(context: Context, unit: UnitAt, year: number): Promise<Member[]> {
  const districts = unit.level === 1 ? await districtsOf(context.database, unit, year) : []
  if (districts.length > 0) {
    const members: Member[] = []
    for (const one of districts) {
      const { aggregates, people } = await overviewOf(context, one.code, year)
      const plain = { verdicts: [], conditions: {}, hardship: false }
      members.push({ unit: one, results: aggregates, aggregates, people, ...plain })
    }
    return members
  }
  const members: Member[] = []
  for (const one of await communesOf(context.database, unit, year)) {
    const { verdicts, conditions, hardship, people } = await communeSummary(context, one, year)
    const told = conditions as Overview["conditions"]
    members.push({
      unit: one,
      results: verdicts,
      verdicts,
      aggregates: [],
      conditions: told,
      hardship,
      people,
    })
  }
  return members
}
