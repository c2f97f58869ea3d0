import type { TableEntry } from "@phocap/contract"
import type { Programme } from "@phocap/engine"
import { programmeOrder } from "../words/programme-order.ts"

const groupOrder = ["result", "people", "staff", "facilities", "money", "book"]

export interface ProgrammeTables {
  readonly programme: Programme
  readonly groups: readonly { readonly group: string; readonly entries: readonly TableEntry[] }[]
}

/** Tables by programme in the order of schooling, then results first; none is left out. */
export function groupTables(tables: readonly TableEntry[]): ProgrammeTables[] {
  const order = (list: readonly string[], one: string) =>
    list.includes(one) ? list.indexOf(one) : list.length
  const programmes = [...new Set(tables.map((table) => table.programme))].sort(
    (a, b) => order(programmeOrder, a) - order(programmeOrder, b),
  )
  return programmes.map((programme) => {
    const mine = tables.filter((table) => table.programme === programme)
    const groups = [...new Set(mine.map((table) => table.group))].sort(
      (a, b) => order(groupOrder, a) - order(groupOrder, b),
    )
    return {
      programme: programme as Programme,
      groups: groups.map((group) => ({
        group,
        entries: mine
          .filter((table) => table.group === group)
          .sort((a, b) => a.code.localeCompare(b.code, "vi", { numeric: true })),
      })),
    }
  })
}
