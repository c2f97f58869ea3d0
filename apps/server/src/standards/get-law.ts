import { getLaw, getReceipt } from "@phocap/contract"
import { judgePopulation, makeReceipt, type Receipt } from "@phocap/engine"
import type { Context } from "../platform/http/context.ts"
import { operation } from "../platform/http/operation.ts"
import type { Commune } from "../platform/population/commune.ts"

/** The receipt that proves a commune's verdicts: of a sealed round the one that was made when it was sealed. */
export function receiptOf(context: Context, commune: Commune): Receipt {
  return commune.sealedReceipt ?? freshReceipt(context, commune)
}

/** A receipt made now, from records and law as they stand. */
export function freshReceipt(context: Context, commune: Commune): Receipt {
  return makeReceipt({
    pack: context.law.pack,
    rules: commune.rules,
    facts: commune.facts,
    unit: { province: commune.provinceName, code: commune.unit.code, name: commune.unit.name },
    ground: commune.ground,
    verdicts: judgePopulation(commune.rules, commune.population, commune.ground.area),
  })
}

export const getLawOperation = operation(getLaw, async (context) => {
  const { forms: _, ...law } = context.law.pack
  return law
})

export const getReceiptOperation = operation(getReceipt, async (context, { params }) => {
  const commune = await context.populations.commune(params.unit, params.year)
  return { ...receiptOf(context, commune) }
})
