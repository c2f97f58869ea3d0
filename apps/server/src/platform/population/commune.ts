import type { School, SchoolReport } from "@phocap/core"
import type {
  AreaGround,
  ConditionAnswers,
  Facts,
  Population,
  ProgrammeVerdict,
  Receipt,
  RecordColumns,
  ReportingSchool,
  Rules,
} from "@phocap/engine"
import type { UnitAt } from "./find-unit.ts"

/** What a commune's round state decides and whether figures made from it are still true. */
export interface RoundStamp {
  readonly state: "open" | "submitted" | "sealed"
  readonly dataVersion: number
  /** Changes with anything that figures depend on: records, school list, designations, chosen options, the round's state. */
  readonly key: string
}

/** A commune and round in memory, everything that its figures are made from, of one moment. */
export interface Commune {
  readonly unit: UnitAt
  readonly provinceName: string
  readonly year: number
  readonly stamp: RoundStamp
  readonly ground: AreaGround
  readonly records: RecordColumns
  readonly facts: Facts
  readonly population: Population
  readonly rules: Rules
  readonly verdicts: readonly ProgrammeVerdict[]
  /** What proved the verdicts when the round was sealed; null where it is not, or was sealed without. */
  readonly sealedReceipt: Receipt | null
  /** Every school that the records name and the list knows, and those that stand here. */
  readonly schools: ReadonlyMap<string, School>
  readonly reporting: readonly ReportingSchool[]
  readonly reports: readonly SchoolReport[]
  readonly answers: ReadonlyMap<string, ConditionAnswers>
  /** What the commune itself answers to conditions that no school is asked. */
  readonly ownAnswers: ConditionAnswers
  /** Commune-level numbers: money lines. */
  readonly values: Readonly<Record<string, number | null>>
  readonly hamlets: readonly string[]
  /** How many there are in the round. */
  readonly households: number
}
