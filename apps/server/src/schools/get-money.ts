import { getMoney } from "@phocap/contract"
import { operation } from "../platform/http/operation.ts"
import { findUnitReport } from "./find-unit-report.ts"
import { moneyLines } from "./money-lines.ts"

export const getMoneyOperation = operation(getMoney, async (context, { params }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  const { report } = await findUnitReport(context.database, commune, "money")
  const { years, lines } = moneyLines(context.law.forms(params.year), params.year)
  const values = Object.fromEntries(
    Object.entries(report.values).filter(
      (entry): entry is [string, number | null] => typeof entry[1] === "number" || entry[1] === null,
    ),
  )
  return { reportId: report.id, years, lines, values }
})
