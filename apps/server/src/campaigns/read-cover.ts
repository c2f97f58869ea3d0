import type { Cover, HamletCover, UnitCover } from "@phocap/contract"
import { compareVietnamese } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import type { UnitAt } from "../platform/population/find-unit.ts"
import { unitsWithin } from "../platform/population/units-within.ts"
import { findTargets, type UnitTarget } from "./find-targets.ts"
import { addCovers, placeCover } from "./place-cover.ts"
import { readTallies, type Tally } from "./read-tallies.ts"

/** How a unit was reached: its hamlets and the unit as a whole, or the units right below it; and all of them together. */
export interface UnitReach {
  readonly hamlets: readonly HamletCover[]
  readonly below: readonly UnitCover[]
  readonly total: Cover
  /** Codes of the unit and of all below it. */
  readonly codes: readonly string[]
}

/**
 * What was done between two days to spread the word, held against what plans ask of the years that these days lie in. A
 * session without a hamlet was for the unit as a whole and counts in none of its hamlets.
 * @param round - whose units and hamlets are meant
 */
export async function readCover(
  database: Database,
  unit: UnitAt,
  round: number,
  time: { readonly from: string; readonly to: string },
): Promise<UnitReach> {
  const { provinceCode, code } = unit
  const { below, communes, codes } = await unitsWithin(database, unit, round)
  const [tallies, targets, households] = await Promise.all([
    readTallies(database, provinceCode, codes, time),
    findTargets(database, provinceCode, codes, yearsOf(time)),
    unit.level === 3 ? householdsOf(database, unit, round) : new Map<string, number>(),
  ])
  const places = coverPlaces(tallies, targets)
  const own = places.filter((one) => one.unit === code)
  const whole = own.find((one) => one.hamlet === null) ?? { ...placeCover([], []), hamlet: null }
  const names = new Set([...households.keys(), ...own.flatMap(({ hamlet }) => hamlet ?? [])])
  const hamlets = [...names].sort(compareVietnamese).map((hamlet) => ({
    ...(own.find((one) => one.hamlet === hamlet) ?? placeCover([], [])),
    hamlet,
    households: households.get(hamlet) ?? 0,
  }))
  const units = below.map((one): UnitCover => {
    const inside = new Set([
      one.code,
      ...communes.filter(({ parentCode }) => parentCode === one.code).map((commune) => commune.code),
    ])
    const there = places.filter((place) => inside.has(place.unit))
    return {
      ...addCovers(there),
      unit: one.code,
      name: one.name,
      places: there.filter((place) => place.asked).length,
      shortPlaces: there.filter((place) => place.short > 0).length,
    }
  })
  return {
    hamlets: [...hamlets, { ...whole, households: 0 }].map(plain),
    below: units.sort((a, b) => b.shortPlaces - a.shortPlaces || compareVietnamese(a.name, b.name)),
    total: addCovers(places),
    codes,
  }
}

interface PlaceCover extends Cover {
  readonly unit: string
  readonly hamlet: string | null
  /** Whether a plan asks anything of it. */
  readonly asked: boolean
}

/** Every place where something was done or is asked for, of every unit. */
function coverPlaces(tallies: readonly Tally[], targets: readonly UnitTarget[]): PlaceCover[] {
  const asked = targets.filter((one) => (one.sessions ?? one.people ?? one.visits) !== null)
  const found = new Map<string, { tallies: Tally[]; targets: UnitTarget[] }>()
  const at = ({ unit, hamlet }: { readonly unit: string; readonly hamlet: string | null }) => {
    const key = JSON.stringify([unit, hamlet])
    const place = found.get(key) ?? { tallies: [], targets: [] }
    found.set(key, place)
    return place
  }
  for (const one of tallies) at(one).tallies.push(one)
  for (const one of asked) at(one).targets.push(one)
  return [...found].map(([key, place]) => {
    const [unit, hamlet] = JSON.parse(key) as [string, string | null]
    return { ...placeCover(place.tallies, place.targets), unit, hamlet, asked: place.targets.length > 0 }
  })
}

function plain({ hamlet, households, audiences, visits, short }: HamletCover): HamletCover {
  return { hamlet, households, audiences, visits, short }
}

/** The calendar years that a time touches. */
function yearsOf({ from, to }: { readonly from: string; readonly to: string }): number[] {
  const first = Number(from.slice(0, 4))
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => first + i)
}

async function householdsOf({ query }: Database, { provinceCode, code }: UnitAt, round: number) {
  const rows = await query
    .selectFrom("household")
    .select((eb) => ["hamlet", eb.fn.countAll<string>().as("households")])
    .where("province_code", "=", provinceCode)
    .where("unit_code", "=", code)
    .where("round_year", "=", round)
    .where("hamlet", "is not", null)
    .groupBy("hamlet")
    .execute()
  return new Map(rows.map((row) => [row.hamlet ?? "", Number(row.households)]))
}
