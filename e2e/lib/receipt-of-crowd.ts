import {
  canonicalJson,
  columnsFromRecords,
  deriveFacts,
  judgePopulation,
  type LawPack,
  makeReceipt,
  Population,
  rulesOn,
} from "@phocap/engine"
import { crowd } from "../../bench/lib/crowd.ts"

/** The receipt of a generated commune, as text: the same wherever it is made. */
export function receiptOfCrowd(pack: LawPack, size: number): string {
  const year = 2026
  const rules = rulesOn(pack, `${year}-09-30`)
  const { people, households } = crowd(size, year, 7)
  const schools = new Map([["99001", { unitCode: "U", provinceCode: "P", system: 1 }]])
  const facts = deriveFacts(columnsFromRecords(people, households), {
    year,
    provinceCode: "P",
    unitCode: "U",
    schools,
  })
  const receipt = makeReceipt({
    pack,
    rules,
    facts,
    unit: { province: "P", code: "U", name: "An Hòa" },
    ground: { area: "normal", document: null },
    verdicts: judgePopulation(rules, new Population(facts, rules.definitions), "normal"),
  })
  return canonicalJson(receipt)
}
