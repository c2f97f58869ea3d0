import type { RowModel, WorkbookModel } from "@phocap/documents"
import type { ListKind } from "./list-kinds.ts"
import type { ListedPerson } from "./list-people.ts"

interface ListHead {
  readonly unitName: string
  readonly year: number
  readonly count: number
}

async function* rowsOf(
  kind: ListKind,
  people: AsyncIterable<ListedPerson>,
  { unitName, year, count }: ListHead,
): AsyncGenerator<RowModel> {
  yield { cells: [kind.title.toUpperCase()], style: "title" }
  yield { cells: [`${unitName}, năm ${year}: ${count} người`] }
  yield { cells: [] }
  yield {
    cells: ["TT", "Họ và tên", "Ngày sinh", "Nữ", "Thôn, tổ", "Số phiếu", kind.last.title],
    style: "header",
  }
  let index = 0
  for await (const { name, birth, female, hamlet, form, last } of people) {
    index++
    yield { cells: [index, name, birth, female ? "x" : null, hamlet, form, last], style: "body" }
  }
}

/** A list of the dossier as a workbook; people are taken as they are written. */
export function listWorkbook(
  kind: ListKind,
  people: AsyncIterable<ListedPerson>,
  head: ListHead,
): WorkbookModel {
  const columns = [6, 28, 12, 5, 18, 10, 36].map((width) => ({ width }))
  const freeze = { rows: 4, columns: 2 }
  const print = { orientation: "landscape", headRow: 4 } as const
  return { sheets: [{ name: "Danh sách", rows: rowsOf(kind, people, head), columns, freeze, print }] }
}
