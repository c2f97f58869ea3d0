import type { Finding } from "@phocap/contract"
import { idAt, members } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import type { Commune } from "../../platform/population/commune.ts"
import { findPeople } from "./population-check.ts"
import { previousUnits } from "./previous-round.ts"
import type { RecordCheck } from "./record-check.ts"

const notClassified = 9

/** The highest literacy that each of the people named had in one of the communes; who was not classified is left out. */
function literacyBefore(ids: ReadonlySet<string>, communes: readonly Commune[]): Map<string, number> {
  const known = new Map<string, number>()
  for (const { facts, population, records } of communes) {
    for (const index of members(population.bitmap("literacy=one..two"))) {
      const id = idAt(records, index)
      if (ids.has(id)) known.set(id, facts.columns.literacy?.[index] ?? notClassified)
    }
  }
  return known
}

async function find(context: Context, now: Commune): Promise<Finding[]> {
  const literacy = now.facts.columns.literacy
  const levels = new Map(
    members(now.population.bitmap("literacy=none..one & relapse=0")).map((index) => {
      return [idAt(now.records, index), literacy?.[index] ?? notClassified]
    }),
  )
  if (levels.size === 0) return []
  const units = await previousUnits(context.database, now.unit, now.year)
  const before = await Promise.all(units.map((unit) => context.populations.commune(unit.code, now.year - 1)))
  const known = literacyBefore(new Set(levels.keys()), before)
  const lost = [...levels].filter(([id, level]) => (known.get(id) ?? 0) > level).map(([id]) => id)
  const text = `năm ${now.year - 1} biết chữ ở mức cao hơn, không ghi tái mù chữ.`
  return findPeople(context, now, lost, () => text)
}

export const literacyLost: RecordCheck = {
  id: "literacy-lost",
  kind: "yearOnYear",
  level: "error",
  label: "Năm trước biết chữ, năm nay mù chữ mà không ghi tái mù chữ",
  remedy: "Xem lại lớp học xong, bằng cấp; nếu đúng là tái mù chữ thì ghi mức tái mù chữ.",
  find,
}
