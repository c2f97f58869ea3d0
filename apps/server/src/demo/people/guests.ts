import { kinh } from "@phocap/core"
import { commune, lastRound, oldCommunes, provinceCode } from "../places.ts"
import type { Random } from "../random.ts"
import type { Dweller, House, Stay } from "./dweller.ts"
import { eitherSex, type World } from "./world.ts"

/** Pupils registered elsewhere who lodge in a commune to go to school there. */
const guests: Readonly<Record<number, number>> = {
  [commune.shortBySeven]: 64,
  [commune.everythingMet]: 26,
  [commune.missingData]: 9,
}

/** Children of one commune at school in another: from, to, how many. */
const crossing: readonly (readonly [number, number, number])[] = [
  [commune.shortBySeven, commune.everythingMet, 14],
  [commune.missingData, commune.shortBySeven, 12],
]

/** Adds the pupils "nơi khác đến": some from elsewhere altogether, some whom their own commune also records. */
export function addGuests(world: World): void {
  const random = world.random.fork("guests")
  for (const [place, count] of Object.entries(guests)) {
    const houses = lodgings(world, Number(place))
    for (let i = 0; i < count; i++) addGuest(world, random, random.pick(houses))
  }
  for (const [from, to, count] of crossing) cross(world, random, from, to, count)
}

/** Households that take in pupils: somebody of theirs stays to the end. */
function lodgings(world: World, place: number): House[] {
  return world.houses.filter(
    (house) =>
      oldCommunes[house.oldCommune]?.mergedInto === place &&
      house.members.some((index) => world.dweller(index).stays.some((stay) => stay.last > lastRound)),
  )
}

function addGuest(world: World, random: Random, house: House): void {
  const given = { sex: eitherSex(random), birthYear: lastRound - random.between(6, 19), ethnicity: kinh }
  const guest = world.addDweller(house, given, random)
  if (guest === null) return
  const stay: Stay = {
    house: house.index,
    first: 0,
    last: lastRound,
    arrived: false,
    end: null,
    lodger: true,
  }
  guest.stays.splice(0, guest.stays.length, stay)
  guest.homeProvince = random.weighted([
    [provinceCode, 7],
    ["98", 3],
  ] as const)
  guest.guestSchool = house.oldCommune
  guest.fate = {
    preschoolFrom: 3,
    failed: false,
    late: 0,
    repeat: 0,
    drop: 0,
    never: false,
    after9: random.chance(0.1) ? "continuing" : "general",
    after12: "leave",
    vocationalYears: 3,
    away: false,
    occupation: null,
  }
}

/** Pupils whom two communes record: at home, and where they go to school. */
function cross(world: World, random: Random, from: number, to: number, count: number): void {
  const houses = lodgings(world, to)
  const able = world.dwellers.filter((dweller) => canCross(world, dweller, from))
  for (const dweller of random.shuffled(able).slice(0, count)) {
    const house = random.pick(houses)
    dweller.guestSchool = house.oldCommune
    dweller.homeProvince = provinceCode
    dweller.stays.push({
      house: house.index,
      first: 0,
      last: dweller.stays[0]?.last ?? lastRound,
      arrived: false,
      end: null,
      lodger: true,
    })
    house.members.push(dweller.index)
  }
}

function canCross(world: World, dweller: Dweller, from: number): boolean {
  const stay = dweller.stays[0]
  const age = lastRound - dweller.birthYear
  return (
    stay !== undefined &&
    dweller.stays.length === 1 &&
    stay.last > lastRound &&
    age >= 9 &&
    age <= 14 &&
    dweller.disabilities === 0 &&
    dweller.fate !== null &&
    !dweller.fate.away &&
    !dweller.fate.never &&
    dweller.fate.drop === 0 &&
    oldCommunes[world.house(stay.house).oldCommune]?.mergedInto === from
  )
}
