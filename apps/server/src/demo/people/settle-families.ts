import { kinh, sex } from "@phocap/core"
import type { Mix } from "../places.ts"
import type { Random } from "../random.ts"
import type { Dweller, House } from "./dweller.ts"
import { baseRound, eitherSex, type World } from "./world.ts"

/** Who founds a household and when it comes. */
export interface Settling {
  readonly oldCommune: number
  readonly hamlet: number
  readonly mix: Mix
  /** Round in which the household moves in; the first round: it has always been there. */
  readonly from: number
}

type Kind = "family" | "threeGenerations" | "grownChildren" | "elderly" | "singleParent"

const kinds: readonly (readonly [Kind, number])[] = [
  ["family", 50],
  ["threeGenerations", 21],
  ["grownChildren", 20],
  ["elderly", 8],
  ["singleParent", 4],
]

/** A household with everybody in it, children still to be born until the last round included. */
export function settleHousehold(world: World, random: Random, at: Settling): House {
  const house = world.addHouse(at.oldCommune, at.hamlet, random)
  const ethnicity = random.weighted(at.mix)
  const kind = at.from > baseRound ? "family" : random.weighted(kinds)
  const arrived = at.from > baseRound
  const religion = religionOf(random, ethnicity)
  const person = (
    of: number,
    age: number,
    more: { ethnicity?: number; father?: number; mother?: number } = {},
  ) =>
    world.addDweller(
      house,
      { sex: of, birthYear: baseRound - age, ethnicity, religion, from: at.from, arrived, ...more },
      random,
    )
  const couple = (wifeAge: number): [Dweller, Dweller] => {
    const wifeOf = random.chance(0.93) ? ethnicity : kinh
    const husband = person(sex.male, wifeAge + random.between(-1, 5))
    const wife = person(sex.female, wifeAge, { ethnicity: wifeOf })
    if (husband === null || wife === null) throw new RangeError("a couple is born before the first round")
    world.marry(husband, wife)
    return [husband, wife]
  }

  if (kind === "elderly") {
    const age = random.between(62, 86)
    if (random.chance(0.55)) couple(age)
    else person(random.chance(0.75) ? sex.female : sex.male, age)
  } else if (kind === "singleParent") {
    const mother = person(sex.female, random.between(25, 46))
    if (mother !== null) addChildren(world, house, random, { ethnicity, religion, mother, father: null, at })
  } else {
    const wifeAge = kind === "grownChildren" ? random.between(46, 63) : fertileAge(random)
    const [husband, wife] = couple(wifeAge)
    addChildren(world, house, random, { ethnicity, religion, mother: wife, father: husband, at })
    if (kind === "threeGenerations") addGrandparents(world, house, random, husband, ethnicity, religion)
  }
  return house
}

function fertileAge(random: Random): number {
  return random.between(22, 47)
}

interface Parents {
  readonly ethnicity: number
  readonly religion: string | null
  readonly mother: Dweller
  readonly father: Dweller | null
  readonly at: Settling
}

/**
 * Children by the mother's age at each birth, unless said when the first comes; grown daughters have mostly married
 * away, grown sons half left.
 */
export function addChildren(
  world: World,
  house: House,
  random: Random,
  parents: Parents,
  said?: { readonly firstAge: number; readonly count: number },
): void {
  const upland = parents.ethnicity > 7
  const wanted = random.weighted([
    [0, upland ? 2 : 4],
    [1, upland ? 10 : 19],
    [2, upland ? 36 : 56],
    [3, upland ? 34 : 18],
    [4, upland ? 18 : 3],
  ] as const)
  const count = said?.count ?? wanted
  let age = said?.firstAge ?? (upland ? random.between(18, 23) : random.between(20, 29))
  for (let i = 0; i < count && age <= 43; i++) {
    const birthYear = parents.mother.birthYear + age
    const childAge = baseRound - birthYear
    const of = eitherSex(random)
    const gone = childAge >= 22 && random.chance(of === sex.female ? 0.75 : childAge >= 28 ? 0.6 : 0.4)
    if (!gone && birthYear <= baseRound + 3) {
      const born = birthYear > baseRound
      world.addDweller(
        house,
        {
          sex: of,
          birthYear,
          ethnicity: parents.ethnicity,
          religion: parents.religion,
          father: parents.father?.index ?? -1,
          mother: parents.mother.index,
          from: parents.at.from,
          arrived: !born && parents.at.from > baseRound,
        },
        random,
      )
    }
    age += random.between(2, upland ? 4 : 7)
  }
}

function addGrandparents(
  world: World,
  house: House,
  random: Random,
  husband: Dweller,
  ethnicity: number,
  religion: string | null,
): void {
  const motherAge = baseRound - husband.birthYear + random.between(20, 31)
  const fatherAge = motherAge + random.between(-1, 5)
  const alive = (age: number) => random.chance(age < 65 ? 0.96 : age < 75 ? 0.8 : age < 85 ? 0.45 : 0.15)
  const parent = (of: number, age: number) =>
    alive(age)
      ? world.addDweller(house, { sex: of, birthYear: baseRound - age, ethnicity, religion }, random)
      : null
  const father = parent(sex.male, fatherAge)
  const mother = parent(sex.female, motherAge)
  if (father !== null) {
    husband.father = father.index
    const own = husband.familyName.split(" ").slice(1).join(" ")
    husband.familyName = `${father.familyName.split(" ")[0]} ${own}`
    for (const index of house.members) {
      const child = world.dweller(index)
      if (child.father !== husband.index) continue
      child.familyName = [father.familyName.split(" ")[0], ...child.familyName.split(" ").slice(1)].join(" ")
    }
  }
  if (mother !== null) husband.mother = mother.index
  if (father !== null && mother !== null) world.marry(father, mother)
  // The eldest man is the head: he comes first.
  const eldest = father ?? mother
  if (eldest !== null) {
    house.members.splice(house.members.indexOf(eldest.index), 1)
    house.members.unshift(eldest.index)
  }
}

function religionOf(random: Random, ethnicity: number): string | null {
  if (ethnicity === 8) return random.chance(0.12) ? "Tin Lành" : null
  if (ethnicity === kinh && random.chance(0.05)) return random.chance(0.6) ? "Công giáo" : "Phật giáo"
  return null
}
