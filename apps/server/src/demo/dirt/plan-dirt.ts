import { type House, isRecorded } from "../people/dweller.ts"
import type { World } from "../people/world.ts"
import { commune, lastRound, oldCommunes } from "../places.ts"
import type { Random } from "../random.ts"

/** What is to be spoilt in the last round, by index of dweller and household. */
export interface DirtPlan {
  /** Dweller written down twice, and the household of the second record. */
  readonly twins: readonly { readonly dweller: number; readonly house: number }[]
  readonly headless: ReadonlySet<number>
  readonly twoHeads: ReadonlySet<number>
  readonly wrongSchool: ReadonlyMap<number, string>
  readonly identity: ReadonlyMap<number, { readonly random: string; readonly odd: boolean }>
}

interface Amounts {
  readonly twins: number
  readonly headless: number
  readonly twoHeads: number
  readonly wrongSchool: number
  readonly identity: number
}

/** In the order of `newCommunes`. */
const amounts: readonly Amounts[] = [
  { twins: 12, headless: 4, twoHeads: 3, wrongSchool: 3, identity: 40 },
  { twins: 3, headless: 1, twoHeads: 0, wrongSchool: 0, identity: 10 },
  { twins: 2, headless: 2, twoHeads: 1, wrongSchool: 0, identity: 0 },
  { twins: 6, headless: 3, twoHeads: 2, wrongSchool: 0, identity: 0 },
]

/** Decides whom and what the dirt hits; none of it may move a figure on which a verdict hangs. */
export function planDirt(world: World): DirtPlan {
  const random = world.random.fork("dirt")
  const houses = amounts.map((_, place) =>
    world.houses.filter(
      (house) => oldCommunes[house.oldCommune]?.mergedInto === place && isInhabited(world, house),
    ),
  )
  const twins = amounts.flatMap((amount, place) =>
    planTwins(world, random, houses[place] ?? [], amount.twins),
  )
  const headless = new Set<number>()
  const twoHeads = new Set<number>()
  const wrongSchool = new Map<number, string>()
  const identity = new Map<number, { random: string; odd: boolean }>()
  for (const [place, amount] of amounts.entries()) {
    const own = random.shuffled(houses[place] ?? [])
    const lost = own.filter((house) => hasLostHead(world, house))
    for (const house of lost.slice(0, amount.headless)) headless.add(house.index)
    const couples = own.filter((house) => !headless.has(house.index) && adults(world, house).length >= 3)
    for (const house of couples.slice(0, amount.twoHeads)) twoHeads.add(house.index)
    const pupils = own
      .flatMap((house) => livingIn(world, house))
      .filter((index) => isAged(world, index, 7, 13))
    for (const [i, pupil] of pupils.slice(0, amount.wrongSchool).entries())
      wrongSchool.set(pupil, misspellings[i] ?? "O")
    const anybody = own
      .flatMap((house) => livingIn(world, house))
      .filter((index) => isAged(world, index, 5, 60))
    for (const [i, index] of random.shuffled(anybody).slice(0, amount.identity).entries()) {
      identity.set(index, {
        random: String(random.between(0, 999_999)).padStart(6, "0"),
        odd: i < amount.identity / 10,
      })
    }
  }
  return { twins, headless, twoHeads, wrongSchool, identity }
}

/** How a school code is mistyped: what is put in place of the commune's part. */
const misspellings = ["9900I", "99O01", "90001"]

function planTwins(world: World, random: Random, houses: readonly House[], count: number) {
  const twins: { dweller: number; house: number }[] = []
  for (const house of random.shuffled(houses)) {
    if (twins.length === count) break
    // Every third is a child of 7–10, else an adult whose schooling is written down.
    const child = twins.length % 3 === 2
    const found = livingIn(world, house).find((index) => {
      const dweller = world.dweller(index)
      if (dweller.disabilities > 0 || dweller.birthYear < 1962) return false
      if (child) return isAged(world, index, 7, 10) && dweller.fate?.away === false && dweller.guestSchool < 0
      return (
        isAged(world, index, 28, 50) && dweller.adult?.knownFrom === 0 && dweller.adult.attainment.length > 6
      )
    })
    const other = random.pick(
      houses.filter(
        (one) => one.oldCommune === house.oldCommune && one.hamlet === house.hamlet && one !== house,
      ),
    )
    const taken = twins.some((twin) => twin.house === other.index)
    if (found !== undefined && !taken) twins.push({ dweller: found, house: other.index })
  }
  return twins
}

/** Members there in the last round, neither gone nor lodging. */
function livingIn(world: World, house: House): number[] {
  return house.members.filter((index) =>
    world
      .dweller(index)
      .stays.some(
        (stay) =>
          stay.house === house.index && stay.last > lastRound && stay.first <= lastRound && !stay.lodger,
      ),
  )
}

function adults(world: World, house: House): number[] {
  return livingIn(world, house).filter((index) => isAged(world, index, 30, 120))
}

function isInhabited(world: World, house: House): boolean {
  return adults(world, house).length > 0
}

/** The first head died or left before the last round, and others stayed. */
function hasLostHead(world: World, house: House): boolean {
  const first = house.members[0]
  if (first === undefined) return false
  const stay = world.dweller(first).stays.find((one) => one.house === house.index)
  return (
    stay !== undefined &&
    stay.last === lastRound - 1 &&
    isRecorded(stay, lastRound - 1) &&
    livingIn(world, house).length > 1
  )
}

function isAged(world: World, index: number, from: number, to: number): boolean {
  const age = lastRound - world.dweller(index).birthYear
  return age >= from && age <= to
}

/** The communes whose records are partly not confirmed in the last round, and how many people that leaves. */
export const unconfirmed: Readonly<Record<number, number>> = {
  [commune.shortBySeven]: 146,
  [commune.hardship]: 61,
  [commune.missingData]: 2600,
}
