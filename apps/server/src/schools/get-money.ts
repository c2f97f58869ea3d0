import { getMoney } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { findMoneyReport } from "./find-money-report.ts"
import { moneyLines } from "./money-lines.ts"

export const getMoneyOperation = operation(getMoney, async (context, { params }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const { report } = await findMoneyReport(context.database, commune)
  const { years, lines } = moneyLines(context.law.forms(params.year), params.year)
  return { reportId: report.id, years, lines, values: report.values }
})
