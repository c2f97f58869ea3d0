import { listSchools, type SchoolLine } from "@phocap/contract"
import { compareVietnamese, type School } from "@phocap/core"
import { schoolsReached } from "../platform/auth/schools-reached.ts"
import type { Context } from "../platform/http/context.ts"
import { operation } from "../platform/http/operation.ts"
import type { Commune } from "../platform/population/commune.ts"
import { findReport } from "./find-report.ts"
import { pupilsBySchool } from "./pupils-by-school.ts"
import { reportFields, reportLevels } from "./report-levels.ts"

/** A school stands here when the list places it in the commune. */
export function isHere(school: School, { unit }: Commune): boolean {
  return school.unitCode === unit.code && school.provinceCode === unit.provinceCode
}

function lineOf(context: Context, commune: Commune, school: School, pupils: number): SchoolLine {
  const levels = isHere(school, commune) ? reportLevels(school, context.law.pack, commune.rules) : []
  const reports = levels.map((level) => {
    const report = findReport(commune, school.code, level)
    const fields = reportFields(context.law.pack, level)
    const filled = fields.filter((field) => typeof report.values[field.key] === "number").length
    return { id: report.id, level, filled, of: fields.length }
  })
  return { ...school, pupils, reports }
}

/** Schools of the commune, those without pupils too; and those elsewhere that people of its register attend. */
export const listSchoolsOperation = operation(listSchools, async (context, { params, place }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const pupils = pupilsBySchool(commune.facts)
  const own = place === null ? null : schoolsReached(context.actor, "read-figures", place)
  const lines = [...commune.schools.values()]
    .filter((school) => own === null || own.has(school.code))
    .map((school) => lineOf(context, commune, school, pupils.get(school.code) ?? 0))
    .sort((a, b) => compareVietnamese(a.name, b.name))
  return {
    here: lines.filter((line) => isHere(line, commune)),
    elsewhere: lines.filter((line) => !isHere(line, commune) && line.pupils > 0),
  }
})
