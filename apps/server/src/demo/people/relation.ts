import { sex } from "@phocap/core"
import type { Dweller } from "./dweller.ts"

/** What somebody is to the head of the household, in the words of the survey form. */
export function relationTo(head: Dweller, person: Dweller, dweller: (index: number) => Dweller): string {
  if (person === head) return "Chủ hộ"
  const female = person.sex === sex.female
  if (person.index === head.spouse) return female ? "Vợ" : "Chồng"
  const isChild = (one: Dweller, of: Dweller) => one.father === of.index || one.mother === of.index
  const spouse = head.spouse < 0 ? undefined : dweller(head.spouse)
  const childOfHead = (one: Dweller) => isChild(one, head) || (spouse !== undefined && isChild(one, spouse))
  if (childOfHead(person)) return "Con"
  if (person.spouse >= 0 && childOfHead(dweller(person.spouse))) return female ? "Con dâu" : "Con rể"
  for (const parent of [person.father, person.mother]) {
    if (parent < 0) continue
    const found = dweller(parent)
    if (childOfHead(found)) return "Cháu"
    if (found.spouse >= 0 && childOfHead(dweller(found.spouse))) return "Cháu"
  }
  if (isChild(head, person)) return female ? "Mẹ" : "Bố"
  if (spouse !== undefined && isChild(spouse, person)) {
    const side = head.sex === sex.female ? "chồng" : "vợ"
    return `${female ? "Mẹ" : "Bố"} ${side}`
  }
  const parents = (one: Dweller) => [one.father, one.mother].filter((index) => index >= 0)
  if (parents(head).some((index) => parents(person).includes(index))) {
    if (person.birthYear > head.birthYear) return "Em"
    return female ? "Chị" : "Anh"
  }
  return "Khác"
}
