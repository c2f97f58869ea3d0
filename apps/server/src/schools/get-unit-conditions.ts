import { getUnitConditions } from "@phocap/contract"
import { splitUnitValues } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { conditionLines } from "./condition-lines.ts"
import { findUnitReport } from "./find-unit-report.ts"

export const getUnitConditionsOperation = operation(getUnitConditions, async (context, { params }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const { report } = await findUnitReport(context.database, commune, "conditions")
  const { answers } = splitUnitValues(report.values)
  return { reportId: report.id, conditions: conditionLines(commune.rules, null, {}, answers), answers }
})
