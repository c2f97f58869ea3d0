import { getMoney } from "@phocap/contract"
import { splitUnitValues } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { findUnitReport } from "./find-unit-report.ts"
import { moneyLines } from "./money-lines.ts"

export const getMoneyOperation = operation(getMoney, async (context, { params }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const { report } = await findUnitReport(context.database, commune, "money")
  const { years, lines } = moneyLines(context.law.forms(params.year), params.year)
  return { reportId: report.id, years, lines, values: splitUnitValues(report.values).numbers }
})
