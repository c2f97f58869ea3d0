import type { Bitmap } from "../bitmap/bitmap.ts"
import type { Programme } from "../law/programme.ts"
import type { Population } from "../predicate/population.ts"
import type { ProgrammeVerdict } from "../verdict/judge-unit.ts"

/** A school of the commune with what it reported for one level. */
export interface ReportingSchool {
  readonly code: string
  readonly name: string
  /** Bits of `schoolLevel`. */
  readonly levels: number
  /** Cơ sở GDMN độc lập. */
  readonly independent?: boolean
  /** By level bit. */
  readonly reports: Readonly<Record<number, Readonly<Record<string, number | null>>>>
}

export type ConditionStates = Readonly<
  Partial<Record<Programme, Readonly<Partial<Record<"staff" | "facilities", boolean | null>>>>>
>

/** Everything that a commune's tables are made from. */
export interface FormSubject {
  readonly name: string
  readonly year: number
  readonly population: Population
  /** Prints one hamlet only. */
  readonly hamlet?: string
  readonly hamlets: readonly string[]
  readonly schools: readonly ReportingSchool[]
  /** Names of schools elsewhere, by code. */
  readonly schoolName: (code: string) => string
  /** Commune-level reported numbers: money lines. */
  readonly values: Readonly<Record<string, number | null>>
  readonly hardship: boolean
  readonly verdicts: readonly ProgrammeVerdict[]
  readonly conditions: ConditionStates
  /** Texts of the person at an index, for the follow-up books; see `Measure.text`. */
  readonly person?: (index: number) => Readonly<Record<string, string>>
  /** Narrows people of book forms, already in print order. */
  readonly order?: (people: Bitmap) => readonly number[]
}
