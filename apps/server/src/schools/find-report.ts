import type { SchoolReport } from "@phocap/core"
import type { Commune } from "../platform/population/commune.ts"
import { reportId } from "./report-id.ts"

/** What a school reported of a level in the round, or the blank that its first entry will make. */
export function findReport(commune: Commune, schoolCode: string, level: number): SchoolReport {
  const known = commune.reports.find((report) => report.schoolCode === schoolCode && report.level === level)
  if (known !== undefined) return known
  const { unit, year } = commune
  const id = reportId(unit.provinceCode, unit.code, year, schoolCode, level)
  return { id, schoolCode, level, values: {}, conditions: {} }
}

export function isReported(commune: Commune, report: SchoolReport): boolean {
  return commune.reports.some((one) => one.id === report.id)
}
