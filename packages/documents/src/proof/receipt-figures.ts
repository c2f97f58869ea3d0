import type { GroupReceipt, Receipt } from "@phocap/engine"
import { vietnameseNumber } from "../administrative-document/vietnamese-number.ts"

function ofCommune({ verdicts }: Receipt): Map<string, string> {
  const must = new Map<string, string>()
  for (const { levels, programme, reached } of verdicts) {
    must.set(`${programme}.reached`, String(reached))
    for (const { id, figure } of levels.flatMap(({ criteria }) => criteria)) {
      if (figure === null) continue
      must.set(`${id}.counted`, vietnameseNumber(figure.counted))
      must.set(`${id}.of`, vietnameseNumber(figure.of))
      must.set(`${id}.missing`, vietnameseNumber(figure.of - figure.counted))
      must.set(`${id}.unknown`, vietnameseNumber(figure.unknown))
    }
  }
  return must
}

function ofGroup({ judged, communes }: GroupReceipt): Map<string, string> {
  const must = new Map([["communes", vietnameseNumber(communes.length)]])
  for (const { verdict, children } of judged) {
    const { programme, reached, levels } = verdict
    must.set(`${programme}.reached`, String(reached))
    for (const { level, shares } of levels) {
      shares.forEach((share, index) => {
        const id = `${programme}.${level}.${index}`
        must.set(`${id}.met`, vietnameseNumber(share.reached))
        must.set(`${id}.of`, vietnameseNumber(share.of))
        must.set(`${id}.open`, vietnameseNumber(share.open))
      })
    }
    for (const child of children) {
      const met = Object.values(child.levels).filter((state) => state === "met").length
      must.set(`at.${child.unitCode}.${programme}`, String(met))
    }
  }
  return must
}

/** What the receipt says a figure of a paper must be, by the figure's id. */
export function receiptFigures(receipt: Receipt | GroupReceipt): Map<string, string> {
  return receipt.format === "phocap-receipt/1" ? ofCommune(receipt) : ofGroup(receipt)
}
