import { searchKey } from "@phocap/core"
import type { WorkbookInfo } from "../workbook-info.ts"
import { fileProblem } from "./file-problem.ts"
import type { FileProblem } from "./plan-item.ts"

/** Kinds of unit in front of a name; "Xã Hòa Bình" and "Hòa Bình" are compared alike. */
const kinds = /^(?:tinh|thanh pho|tp|thi xa|thi tran|phuong|xa|dac khu|quan|huyen) /

const bareName = (name: string) => searchKey(name).replace(kinds, "")

/** Compares the sheet THONG_TIN with the round and unit one imports into; what it leaves blank is not judged. */
export function checkInfo(
  info: Pick<WorkbookInfo, "year" | "communeName" | "provinceName">,
  roundYear: number,
  unit: { readonly communeName: string; readonly provinceName: string } | null,
): FileProblem[] {
  const problems: FileProblem[] = []
  if (info.year !== null && info.year !== roundYear) {
    problems.push(fileProblem("other-year", `${info.year}, không phải ${roundYear}`))
  }
  const differs = (found: string | null, own: string) =>
    found !== null && found !== "" && bareName(found) !== bareName(own)
  if (unit && differs(info.communeName, unit.communeName)) {
    problems.push(fileProblem("other-commune", `${info.communeName}, không phải ${unit.communeName}`))
  } else if (unit && differs(info.provinceName, unit.provinceName)) {
    problems.push(fileProblem("other-commune", `tỉnh ${info.provinceName}, không phải ${unit.provinceName}`))
  }
  return problems
}
