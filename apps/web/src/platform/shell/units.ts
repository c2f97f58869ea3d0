import type { UnitEntry } from "@phocap/contract"
import { searchKey } from "@phocap/core"

/** The name as people say it: "Phường An Hòa". */
export function unitTitle(unit: Pick<UnitEntry, "kind" | "name">): string {
  const kind = unit.kind.trim()
  if (kind === "" || unit.name.toLocaleLowerCase("vi").startsWith(kind.toLocaleLowerCase("vi")))
    return unit.name
  return `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} ${unit.name}`
}

export interface UnitLine {
  readonly unit: UnitEntry
  /** Steps below the topmost unit shown. */
  readonly depth: number
}

/**
 * Units as an indented tree in Vietnamese order. With words to find, units whose name holds them (marks optional),
 * each still below its parents.
 */
export function unitTree(units: readonly UnitEntry[], find: string): UnitLine[] {
  const byParent = new Map<string, UnitEntry[]>()
  const codes = new Set(units.map((unit) => unit.code))
  for (const unit of units) {
    const parent = unit.parentCode !== null && codes.has(unit.parentCode) ? unit.parentCode : ""
    const siblings = byParent.get(parent)
    if (siblings === undefined) byParent.set(parent, [unit])
    else siblings.push(unit)
  }
  const wanted = searchKey(find)
  const order = new Intl.Collator("vi")
  const visited = new Set<string>()
  function walk(parent: string, depth: number): UnitLine[] {
    if (visited.has(parent)) return []
    visited.add(parent)
    const siblings = [...(byParent.get(parent) ?? [])].sort((a, b) => order.compare(a.name, b.name))
    return siblings.flatMap((unit) => {
      const below = walk(unit.code, depth + 1)
      const fits = wanted === "" || searchKey(unitTitle(unit)).includes(wanted)
      return fits || below.length > 0 ? [{ unit, depth }, ...below] : []
    })
  }
  return walk("", 0)
}

/**
 * The unit that an address names. A unit that merged may keep its code (the ward where the new ward has its seat), so
 * the year decides between the old one and the new one; without data for that year, the newest of that code.
 */
export function unitAt(units: readonly UnitEntry[], code: string, year: number): UnitEntry | null {
  const named = units
    .filter((unit) => unit.code === code)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  return named.find((unit) => unit.rounds.some((round) => round.year === year)) ?? named[0] ?? null
}

/** The last day of a unit's life; its `validTo` is the first day on which it is no more. */
export function lastDay(validTo: string): string {
  const day = new Date(`${validTo}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}

/** The round to open in a unit: the wanted year where it has one, else its newest. */
export function roundFor(unit: UnitEntry, year: number): number | null {
  if (unit.rounds.some((round) => round.year === year)) return year
  return unit.rounds[0]?.year ?? null
}
