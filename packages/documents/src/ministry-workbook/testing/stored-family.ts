import type { ImportRequest } from "../plan/plan-import.ts"
import type { PlanItem } from "../plan/plan-item.ts"
import { TestRegister } from "./apply-plan.ts"
import { type Cells, planAll, sheetOf } from "./plan-rows.ts"
import { testHousehold, testPerson } from "./records.ts"

/** A family of two as rows of the workbook, and as it is stored already. */
export const home = { A: "Thôn 1", L: "Nguyễn Văn", M: "Bình", N: "Thôn 1", O: 12 }
export const binh: Cells = {
  ...home,
  B: 1,
  C: "Nguyễn Văn",
  D: "Bình",
  E: 1,
  F: 2,
  G: 1980,
  W: "THPT",
  AV: "Chủ hộ",
}
export const hoa: Cells = {
  ...home,
  B: 2,
  C: "Nguyễn Thị",
  D: "Hoa",
  E: 12,
  F: 5,
  G: 2015,
  H: "x",
  R: 4,
  S: "4A",
  V: "56000401",
  AV: "Con",
}

export const stored = () =>
  new TestRegister(
    [
      testPerson({
        id: "p-binh",
        familyName: "Nguyễn Văn",
        givenName: "Bình",
        birthDay: 1,
        birthMonth: 2,
        birthYear: 1980,
        sex: 1,
        graduationLevel: 4,
        relation: "Chủ hộ",
      }),
      testPerson({ id: "p-hoa", grade: 4, className: "4A", schoolCode: "56000401", canLearn: false }),
    ],
    [testHousehold({ address: "Thôn 1" })],
  )

export const brief = (items: readonly PlanItem[]) =>
  items.flatMap((item) => {
    if (item.kind === "file" || item.kind === "summary") return []
    if (item.kind === "absent") return [`absent ${item.personId}`]
    if (item.kind === "household") return [`household ${item.rows.join("+")} ${item.problems[0]?.code}`]
    if (item.kind === "skipped") return [`skipped ${item.row}`]
    const errors = item.problems.filter(({ level }) => level === "error").map(({ code }) => code)
    return [[item.kind, item.row, ...errors].join(" ")]
  })

export const planned = async (
  rows: readonly Cells[],
  register = stored(),
  more: Partial<ImportRequest> = {},
) => brief(await planAll(sheetOf(rows), register, more))
