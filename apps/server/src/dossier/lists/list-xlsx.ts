import { type RowModel, xlsxBytes } from "@phocap/documents"
import type { ListKind } from "./list-kinds.ts"
import type { ListedPerson } from "./list-people.ts"

function* rowsOf(
  kind: ListKind,
  people: readonly ListedPerson[],
  unitName: string,
  year: number,
): Generator<RowModel> {
  yield { cells: [kind.title.toUpperCase()], style: "title" }
  yield { cells: [`${unitName}, năm ${year}: ${people.length} người`] }
  yield { cells: [] }
  yield {
    cells: ["TT", "Họ và tên", "Ngày sinh", "Nữ", "Thôn, tổ", "Số phiếu", kind.last.title],
    style: "header",
  }
  for (const [index, person] of people.entries()) {
    const { name, birth, female, hamlet, form, last } = person
    yield { cells: [index + 1, name, birth, female ? "x" : null, hamlet, form, last], style: "body" }
  }
}

/** A list of the dossier as .xlsx. */
export function listXlsx(
  kind: ListKind,
  people: readonly ListedPerson[],
  unitName: string,
  year: number,
): Promise<Uint8Array> {
  const columns = [6, 28, 12, 5, 18, 10, 36].map((width) => ({ width }))
  const freeze = { rows: 4, columns: 2 }
  return xlsxBytes({
    sheets: [{ name: "Danh sách", rows: rowsOf(kind, people, unitName, year), columns, freeze }],
  })
}
