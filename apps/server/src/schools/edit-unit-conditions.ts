import { editUnitConditions } from "@phocap/contract"
import { refuseOtherSchool } from "../platform/auth/schools-reached.ts"
import { operation } from "../platform/http/operation.ts"
import type { Change } from "../platform/ledger/index.ts"
import { setChanges, writeEdit } from "../registry/index.ts"
import { answerProblem, refuse, tidyAnswer } from "./check-report-changes.ts"
import { conditionLines } from "./condition-lines.ts"
import { findUnitReport } from "./find-unit-report.ts"

/** Changes what the commune answers to its own conditions; the first answer makes the report. */
export const editUnitConditionsOperation = operation(
  editUnitConditions,
  async (context, { params, body, place }) => {
    if (place !== null) refuseOtherSchool(context.actor, "edit-schools", place, null)
    const commune = await context.populations.commune(params.unit, params.year)
    const known = new Set(conditionLines(commune.rules, null, {}, {}).map(({ id }) => `values.${id}`))
    const problems: Record<string, string> = {}
    for (const { field, new: wanted } of body.changes) {
      const problem = known.has(field) ? answerProblem(wanted) : "Năm này không hỏi điều kiện đó."
      if (problem !== null) problems[field] = problem
    }
    refuse(problems)
    const { report, begun } = await findUnitReport(context.database, commune, "conditions")
    const create: Change[] = begun
      ? []
      : [{ action: "create", entity: "unitReport", id: report.id, value: { ...report, values: {} } }]
    const values = Object.fromEntries(body.changes.map((change) => [change.field, tidyAnswer(change.new)]))
    const { unit, year } = commune
    const scope = { provinceCode: unit.provinceCode, unitCode: unit.code, year }
    return writeEdit(context, scope, body.reason, [
      ...create,
      ...setChanges("unitReport", report.id, body.changes, values),
    ])
  },
)
