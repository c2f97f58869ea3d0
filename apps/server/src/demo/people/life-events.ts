import { sex } from "@phocap/core"
import { lastRound, newCommunes, oldCommunes, rounds } from "../places.ts"
import type { Random } from "../random.ts"
import { type Dweller, isRecorded, type Stay } from "./dweller.ts"
import { addChildren, settleHousehold } from "./settle-families.ts"
import { baseRound, type World } from "./world.ts"

/** Shares of households that leave and that come in the window of one round. */
const leaving = 0.004
const coming = 0.005
/** Families that move from one of the four communes to another in one round. */
const movingWithin = 4

/** Lets the years pass: people die, marry, leave, come and move between communes of the demo, until the last round. */
export function passYears(world: World): void {
  for (const year of rounds) {
    const random = world.random.fork(`year ${year}`)
    deaths(world, random, year)
    departures(world, random, year)
    if (year > baseRound) {
      marriages(world, random, year)
      arrivals(world, random, year)
      movesWithin(world, random, year)
    }
  }
  forgetUnborn(world)
}

function current(world: World, dweller: Dweller, year: number): Stay | undefined {
  return dweller.stays.find((stay) => isRecorded(stay, year) && stay.end === null && world.house(stay.house))
}

function deathRate(age: number): number {
  if (age < 50) return age < 1 ? 0.004 : 0.0007
  if (age < 60) return 0.004
  if (age < 70) return 0.011
  return age < 80 ? 0.033 : 0.095
}

function deaths(world: World, random: Random, year: number): void {
  for (const dweller of world.dwellers) {
    const stay = current(world, dweller, year)
    if (stay !== undefined && random.chance(deathRate(year - dweller.birthYear))) end(stay, year, "dead")
  }
}

function end(stay: Stay, year: number, how: "out" | "dead"): void {
  stay.last = year
  stay.end = how
}

function departures(world: World, random: Random, year: number): void {
  for (const house of world.houses) {
    if (random.chance(leaving)) leave(world, house.members, year)
  }
  for (const dweller of world.dwellers) {
    const stay = current(world, dweller, year)
    const age = year - dweller.birthYear
    if (stay === undefined || dweller.spouse >= 0 || age < 20 || age > 30) continue
    const rate = dweller.sex === sex.female ? 0.05 : 0.012
    if (stay.first < year && random.chance(rate)) end(stay, year, "out")
  }
}

function leave(world: World, members: readonly number[], year: number): void {
  for (const index of members) {
    const dweller = world.dweller(index)
    const stay = current(world, dweller, year)
    if (stay !== undefined && stay.first < year) end(stay, year, "out")
    else if (stay !== undefined) dweller.stays.splice(dweller.stays.indexOf(stay), 1)
  }
}

function marriages(world: World, random: Random, year: number): void {
  for (const son of [...world.dwellers]) {
    const stay = current(world, son, year)
    const age = year - son.birthYear
    if (stay === undefined || son.sex !== sex.male || son.spouse >= 0 || age < 22 || age > 33) continue
    if (!random.chance(0.09)) continue
    const house = world.house(stay.house)
    const wife = world.addDweller(
      house,
      {
        sex: sex.female,
        birthYear: son.birthYear + random.between(0, 4),
        ethnicity: son.ethnicity,
        religion: son.religion,
        from: year,
        arrived: true,
      },
      random,
    )
    if (wife === null) continue
    world.marry(son, wife)
    // The young couple's first child comes the year after.
    const born = year + 1
    if (born > lastRound || !random.chance(0.7)) continue
    const { oldCommune, hamlet } = house
    const at = { oldCommune, hamlet, mix: [], from: baseRound }
    const { ethnicity, religion } = son
    addChildren(
      world,
      house,
      random,
      { ethnicity, religion, mother: wife, father: son, at },
      { firstAge: born - wife.birthYear, count: 1 },
    )
  }
}

function arrivals(world: World, random: Random, year: number): void {
  for (const [oldCommune, old] of oldCommunes.entries()) {
    for (const [hamlet, place] of old.hamlets.entries()) {
      const upland = place.mix.some(([group, share]) => group > 7 && share > 50)
      for (let i = 0; i < place.households; i++) {
        if (random.chance(upland ? coming / 3 : coming))
          settleHousehold(world, random, { oldCommune, hamlet, mix: place.mix, from: year })
      }
    }
  }
}

/** The same people, out of one commune and into another in one round: recorded in both, once as gone. */
function movesWithin(world: World, random: Random, year: number): void {
  const communeOf = (oldCommune: number) => oldCommunes[oldCommune]?.mergedInto ?? 0
  for (let i = 0; i < movingWithin; i++) {
    const house = random.pick(world.houses)
    const members = house.members.filter((index) => {
      const stay = current(world, world.dweller(index), year)
      return stay !== undefined && stay.first < year && stay.house === house.index
    })
    const targets = [...newCommunes.keys()].filter(
      (index) => index !== communeOf(house.oldCommune) && index !== 2,
    )
    const into = random.pick(targets)
    const oldCommune = random.pick([...oldCommunes.keys()].filter((index) => communeOf(index) === into))
    if (members.length < 2) continue
    const hamlet = random.between(0, (oldCommunes[oldCommune]?.hamlets.length ?? 1) - 1)
    const target = world.addHouse(oldCommune, hamlet, random)
    leave(world, members, year)
    for (const index of members) {
      const stay: Stay = {
        house: target.index,
        first: year,
        last: Number.POSITIVE_INFINITY,
        arrived: true,
        end: null,
        lodger: false,
      }
      world.dweller(index).stays.push(stay)
      target.members.push(index)
    }
  }
}

/** Children who were to be born to a mother who died or left before are not born; those who moved are born there. */
function forgetUnborn(world: World): void {
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0]
    if (dweller.mother < 0 || stay === undefined || stay.first <= baseRound || stay.arrived) continue
    const mother = world.dweller(dweller.mother)
    const there = mother.stays.find((one) => isRecorded(one, stay.first) && one.end === null)
    if (there === undefined) dweller.stays.length = 0
    else if (there.house !== stay.house) {
      dweller.stays[0] = { ...stay, house: there.house }
      world.house(there.house).members.push(dweller.index)
    }
  }
}
