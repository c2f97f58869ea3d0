import { type Unit, type UnitSuccessor, unitLevel } from "@phocap/core"
import { checkUnitList } from "./check-unit-list.ts"
import type { UnitListRow } from "./read-unit-list.ts"
import { getUnitKind } from "./unit-kind.ts"
import { type RowFault, UnitListError } from "./unit-list-error.ts"

/** What a newer official list changes. `closed` and `renamed.before` carry the day on which they end. */
export interface UnitListPlan {
  readonly added: readonly Unit[]
  readonly closed: readonly Unit[]
  readonly renamed: readonly { readonly before: Unit; readonly after: Unit }[]
  readonly successors: readonly UnitSuccessor[]
  readonly unchanged: number
  /** Things to look at before accepting; they do not stop the import. */
  readonly warnings: readonly RowFault[]
}

/**
 * Compares a newer official list with the units known so far. The list is taken as complete for every province that
 * occurs in it and silent about all others: codes not known open a unit, open codes missing from it close, a changed
 * name, kind or province is a rename that keeps its code (QĐ 124/2004/QĐ-TTg). `from` is the day for rows without a
 * date of their own. Throws `units.list` with every bad row; then nothing is to be used.
 */
export function importUnitList(
  rows: readonly UnitListRow[],
  known: readonly Unit[],
  from: string,
): UnitListPlan {
  const faults = checkUnitList(rows, known, from)
  if (faults.length > 0) throw new UnitListError(faults)

  const open = new Map(known.filter((unit) => unit.validTo === null).map((unit) => [unit.code, unit]))
  const listed = new Set(rows.map((row) => row.code))
  const provinces = new Set(rows.map((row) => (isProvince(row) ? row.code : row.provinceCode)))
  const added: Unit[] = []
  const renamed: { before: Unit; after: Unit }[] = []
  const successors: UnitSuccessor[] = []
  for (const row of rows) {
    const after = unitOf(row, from)
    const before = open.get(row.code)
    if (before === undefined) added.push(after)
    else if (differs(before, after)) {
      renamed.push({ before: { ...before, validTo: after.validFrom }, after })
      successors.push({ fromCode: row.code, toCode: row.code, on: after.validFrom, partial: false })
    }
  }
  successors.push(...merges(rows, from, listed))
  const endOf = new Map(successors.map((one) => [one.fromCode, one.on]))
  const closed = [...open.values()]
    .filter(
      (unit) =>
        unit.level === unitLevel.commune && provinces.has(unit.provinceCode) && !listed.has(unit.code),
    )
    .map((unit) => ({ ...unit, validTo: endOf.get(unit.code) ?? from }))
  const warnings = closed
    .filter((unit) => !endOf.has(unit.code))
    .map((unit) => ({
      row: 0,
      message: `${unit.name} (mã ${unit.code}) không còn trong danh mục và không dòng nào ghi nhập vào đâu.`,
    }))
  const unchanged = rows.length - added.length - renamed.length
  return { added, closed, renamed, successors, unchanged, warnings }
}

/** The units after a plan: closed and renamed ones end, new ones begin, nothing is deleted. */
export function applyUnitList(known: readonly Unit[], plan: UnitListPlan): Unit[] {
  const key = (unit: Unit) => `${unit.provinceCode}|${unit.code}|${unit.validFrom}`
  const ended = new Map(
    [...plan.closed, ...plan.renamed.map((one) => one.before)].map((unit) => [key(unit), unit]),
  )
  return [
    ...known.map((unit) => ended.get(key(unit)) ?? unit),
    ...plan.added,
    ...plan.renamed.map((one) => one.after),
  ]
}

function merges(rows: readonly UnitListRow[], from: string, listed: ReadonlySet<string>): UnitSuccessor[] {
  const times = new Map<string, number>()
  for (const code of rows.flatMap((row) => row.mergedFrom)) times.set(code, (times.get(code) ?? 0) + 1)
  return rows.flatMap((row) =>
    row.mergedFrom
      .filter((code) => code !== row.code)
      .map((code) => ({
        fromCode: code,
        toCode: row.code,
        on: row.validFrom || from,
        partial: (times.get(code) ?? 0) > 1 || listed.has(code),
      })),
  )
}

function unitOf(row: UnitListRow, from: string): Unit {
  const province = isProvince(row)
  const level = province ? unitLevel.province : unitLevel.commune
  return {
    provinceCode: province ? row.code : row.provinceCode,
    code: row.code,
    level,
    kind: getUnitKind(row.name, level),
    name: row.name,
    parentCode: province ? null : row.provinceCode,
    validFrom: row.validFrom || from,
    validTo: null,
  }
}

function isProvince(row: UnitListRow): boolean {
  return row.code.length === 2
}

function differs(before: Unit, after: Unit): boolean {
  return (
    before.name !== after.name || before.kind !== after.kind || before.provinceCode !== after.provinceCode
  )
}
