import type { School } from "@phocap/core"
import type { LawPack, ReportField, Rules } from "@phocap/engine"

/** The levels of a school that have something to report: keys of the official forms or conditions of TT 07/2016. */
export function reportLevels(school: Pick<School, "levels">, pack: LawPack, rules: Rules): number[] {
  const asked = new Set([
    ...pack.reportFields.map((field) => field.level),
    ...rules.conditions.map((set) => set.schoolLevel),
  ])
  return [1, 2, 4, 8].filter((level) => (school.levels & level) !== 0 && asked.has(level))
}

/** The keys that a level reports, in the order of the official forms. */
export function reportFields(pack: LawPack, level: number): ReportField[] {
  return pack.reportFields.filter((field) => field.level === level)
}
