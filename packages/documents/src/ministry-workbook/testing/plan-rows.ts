import { columnNumber } from "../../spreadsheet/column-letter.ts"
import type { SheetRow, SheetRows } from "../../spreadsheet/sheet-row.ts"
import { ministryColumns } from "../ministry-columns.ts"
import { type ImportRequest, planImport } from "../plan/plan-import.ts"
import type { PlanItem } from "../plan/plan-item.ts"
import { memoryRegister } from "../plan/stored-register.ts"
import type { TestRegister } from "./apply-plan.ts"
import { idMaker, testSchools } from "./records.ts"

export type Cells = Readonly<Record<string, string | number>>

/** A sheet from cells by letter: numbering in row 4, the first of `rows` in row 5. */
export function sheetOf(rows: readonly Cells[], header: Cells = { A: "Thôn" }): SheetRows {
  const all: SheetRow[] = [
    row(2, header),
    row(
      4,
      Object.fromEntries(
        ministryColumns.flatMap(({ letter, number }) => (number === null ? [] : [[letter, number]])),
      ),
    ),
    ...rows.map((cells, i) => row(i + 5, cells)),
  ]
  return {
    async *[Symbol.asyncIterator]() {
      yield* all
    },
  }
}

function row(rowNumber: number, cells: Cells): SheetRow {
  const list = Object.entries(cells).map(([letter, value]) => ({ column: columnNumber(letter), value }))
  return { rowNumber, cells: list.sort((a, b) => a.column - b.column) }
}

/** All items of a plan against a test register. */
export async function planAll(
  rows: SheetRows,
  register: TestRegister,
  more: Partial<ImportRequest> = {},
): Promise<PlanItem[]> {
  const items: PlanItem[] = []
  const stored = memoryRegister(register.people.values(), register.households.values())
  const newId = idMaker(register.people.size + 1)
  for await (const item of planImport({
    rows,
    stored,
    schools: testSchools,
    roundYear: 2025,
    newId,
    ...more,
  })) {
    items.push(item)
  }
  return items
}

/** The items of one kind. */
export function ofKind<K extends PlanItem["kind"]>(
  items: readonly PlanItem[],
  kind: K,
): Extract<PlanItem, { kind: K }>[] {
  return items.filter((item): item is Extract<PlanItem, { kind: K }> => item.kind === kind)
}
