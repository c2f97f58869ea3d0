import { editSchoolReport } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { refuseOtherSchool } from "../platform/auth/schools-reached.ts"
import { operation } from "../platform/http/operation.ts"
import type { Change } from "../platform/ledger/index.ts"
import { setChanges, writeEdit } from "../registry/index.ts"
import { checkReportChanges } from "./check-report-changes.ts"
import { findReport, isReported } from "./find-report.ts"
import { getKnownSchool } from "./get-known-school.ts"
import { isHere } from "./list-schools.ts"
import { reportLevels } from "./report-levels.ts"

/** Changes what a school of the commune reports; its first entry makes the report. */
export const editSchoolReportOperation = operation(
  editSchoolReport,
  async (context, { params, body, place }) => {
    const commune = await context.populations.commune(params.unit, params.year)
    const school = getKnownSchool(commune, params.code)
    if (place !== null) refuseOtherSchool(context.actor, "edit-schools", place, school.code)
    const { pack } = context.law
    if (!isHere(school, commune) || !reportLevels(school, pack, commune.rules).includes(params.level)) {
      throw new PhocapError(
        "school.level",
        `${school.name} không báo cáo cấp học này ở đơn vị này.`,
        "Mở trường từ danh sách trường của xã, phường nơi trường đóng.",
        404,
      )
    }
    const values = checkReportChanges(body.changes, params.level, pack, commune.rules)
    const report = findReport(commune, school.code, params.level)
    const blank = { ...report, values: {}, conditions: {} }
    const begun: Change[] = isReported(commune, report)
      ? []
      : [{ action: "create", entity: "schoolReport", id: report.id, value: blank }]
    const scope = {
      provinceCode: commune.unit.provinceCode,
      unitCode: commune.unit.code,
      year: commune.year,
    }
    const changes = [...begun, ...setChanges("schoolReport", report.id, body.changes, values)]
    return writeEdit(context, scope, body.reason, changes)
  },
)
