import { editMoney } from "@phocap/contract"
import { refuseOtherSchool } from "../platform/auth/schools-reached.ts"
import { operation } from "../platform/http/operation.ts"
import type { Change } from "../platform/ledger/index.ts"
import { setChanges, writeEdit } from "../registry/index.ts"
import { numberProblem, refuse } from "./check-report-changes.ts"
import { findUnitReport } from "./find-unit-report.ts"
import { moneyLines } from "./money-lines.ts"

/** Changes money lines of the commune, in million đồng; its first entry makes the report. */
export const editMoneyOperation = operation(editMoney, async (context, { params, body, place }) => {
  if (place !== null) refuseOtherSchool(context.actor, "edit-schools", place, null)
  const commune = await context.populations.commune(params.unit, params.year)
  const { years, lines } = moneyLines(context.law.forms(params.year), params.year)
  const known = new Set(lines.flatMap((line) => years.map((year) => `values.${line.key}.${year}`)))
  const problems: Record<string, string> = {}
  for (const change of body.changes) {
    const problem = known.has(change.field) ? numberProblem(change.new) : "Biểu năm này không có mục đó."
    if (problem !== null) problems[change.field] = problem
  }
  refuse(problems)
  const { report, begun } = await findUnitReport(context.database, commune, "money")
  const create: Change[] = begun
    ? []
    : [{ action: "create", entity: "unitReport", id: report.id, value: { ...report, values: {} } }]
  const values = Object.fromEntries(body.changes.map((change) => [change.field, change.new ?? null]))
  const { unit, year } = commune
  const scope = { provinceCode: unit.provinceCode, unitCode: unit.code, year }
  return writeEdit(context, scope, body.reason, [
    ...create,
    ...setChanges("unitReport", report.id, body.changes, values),
  ])
})
