import { getSchool } from "@phocap/contract"
import { refuseOtherSchool } from "../platform/auth/schools-reached.ts"
import { operation } from "../platform/http/operation.ts"
import { historyEntries } from "../registry/index.ts"
import { conditionLines } from "./condition-lines.ts"
import { findReport } from "./find-report.ts"
import { getKnownSchool } from "./get-known-school.ts"
import { isHere } from "./list-schools.ts"
import { pupilsBySchool } from "./pupils-by-school.ts"
import { readLastYear } from "./read-last-year.ts"
import { reportLevels } from "./report-levels.ts"

/** A school with what it reports level by level; a school elsewhere reports to its own commune. */
export const getSchoolOperation = operation(getSchool, async (context, { params, place }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const school = getKnownSchool(commune, params.code)
  if (place !== null) refuseOtherSchool(context.actor, "read-figures", place, school.code)
  const levels = isHere(school, commune) ? reportLevels(school, context.law.pack, commune.rules) : []
  const reports = levels.map(async (level) => {
    const report = findReport(commune, school.code, level)
    const [lastYear, history] = await Promise.all([
      readLastYear(context.database, school.provinceCode, school.code, level, params.year),
      historyEntries(context, school, "schoolReport", report.id),
    ])
    return {
      report,
      lastYear,
      conditions: conditionLines(commune.rules, report.level, report.values, report.conditions),
      history,
    }
  })
  return {
    school,
    pupils: pupilsBySchool(commune.facts).get(school.code) ?? 0,
    reports: await Promise.all(reports),
  }
})
