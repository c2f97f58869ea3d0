import type { School } from "@phocap/core"
import {
  type Area,
  deriveFacts,
  judgePopulation,
  Population,
  type ProgrammeVerdict,
  type RecordColumns,
  type Rules,
} from "@phocap/engine"
import type { Place } from "./database-register.ts"

/** By what records of a place are judged. */
export interface Bench {
  readonly place: Place
  readonly rules: Rules
  readonly area: Area
  readonly schools: ReadonlyMap<string, School>
}

/** The verdicts on records that stand, or that would stand after an import. */
export function judgeRecords(
  columns: RecordColumns,
  { place: { provinceCode, unitCode, year }, rules, area, schools }: Bench,
): ProgrammeVerdict[] {
  const facts = deriveFacts(columns, { year, provinceCode, unitCode, schools })
  return judgePopulation(rules, new Population(facts, rules.definitions), area)
}
