import type { Finding } from "@phocap/contract"
import { idAt, members } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import type { Commune } from "../../platform/population/commune.ts"
import { findPeople } from "./population-check.ts"
import { previousUnits } from "./previous-round.ts"
import type { RecordCheck } from "./record-check.ts"

const notClassified = 9

function literacyById(communes: readonly Commune[]): Map<string, number> {
  const known = new Map<string, number>()
  for (const { facts, records } of communes) {
    const literacy = facts.columns.literacy
    if (literacy === undefined) continue
    for (let i = 0; i < facts.size; i++) known.set(idAt(records, i), literacy[i] ?? notClassified)
  }
  return known
}

async function find(context: Context, now: Commune): Promise<Finding[]> {
  const units = await previousUnits(context.database, now.unit, now.year)
  const before = await Promise.all(units.map((unit) => context.populations.commune(unit.code, now.year - 1)))
  const known = literacyById(before)
  const literacy = now.facts.columns.literacy
  const ids = members(now.population.bitmap("literacy=none..one & relapse=0"))
    .filter((index) => {
      const level = known.get(idAt(now.records, index)) ?? notClassified
      return level !== notClassified && level > (literacy?.[index] ?? notClassified)
    })
    .map((index) => idAt(now.records, index))
  return findPeople(
    context,
    now,
    ids,
    () => `năm ${now.year - 1} biết chữ ở mức cao hơn, không ghi tái mù chữ.`,
  )
}

export const literacyLost: RecordCheck = {
  id: "literacy-lost",
  kind: "yearOnYear",
  level: "error",
  label: "Năm trước biết chữ, năm nay mù chữ mà không ghi tái mù chữ",
  remedy: "Xem lại lớp học xong, bằng cấp; nếu đúng là tái mù chữ thì ghi mức tái mù chữ.",
  find,
}
