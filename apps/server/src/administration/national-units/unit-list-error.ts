import { PhocapError } from "@phocap/core"

/** What is wrong with one row of an imported list; `row` counts from 1 as the spreadsheet does, 0 is the whole file. */
export interface RowFault {
  readonly row: number
  readonly message: string
}

const shown = 5

/** A unit list that cannot be taken: nothing of it was used. `faults` names every bad row. */
export class UnitListError extends PhocapError {
  readonly faults: readonly RowFault[]
  constructor(faults: readonly RowFault[]) {
    const first = faults.slice(0, shown).map((one) => (one.row > 0 ? `Dòng ${one.row}: ` : "") + one.message)
    const rest = faults.length > shown ? ` … và ${faults.length - shown} lỗi khác.` : ""
    super(
      "units.list",
      `Danh mục đơn vị có ${faults.length} lỗi, chưa nhận gì. ${first.join(" ")}${rest}`,
      "Sửa các dòng này trong tệp rồi nạp lại.",
    )
    this.faults = faults
  }
}
