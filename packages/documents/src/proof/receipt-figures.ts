import type { CriterionVerdict, Receipt } from "@phocap/engine"
import { vietnameseNumber } from "../administrative-document/vietnamese-number.ts"

function criteriaOf(receipt: Receipt): CriterionVerdict[] {
  return receipt.verdicts.flatMap((verdict) => verdict.levels.flatMap((level) => level.criteria))
}

/** What the receipt says a figure of a paper must be, by the figure's id. */
export function receiptFigures(receipt: Receipt): Map<string, string> {
  const must = new Map<string, string>()
  for (const { id, figure } of criteriaOf(receipt)) {
    if (figure === null) continue
    must.set(`${id}.counted`, vietnameseNumber(figure.counted))
    must.set(`${id}.of`, vietnameseNumber(figure.of))
    must.set(`${id}.missing`, vietnameseNumber(figure.of - figure.counted))
    must.set(`${id}.unknown`, vietnameseNumber(figure.unknown))
  }
  for (const { programme, reached } of receipt.verdicts) must.set(`${programme}.reached`, String(reached))
  return must
}
