import { type Dweller, firstFollowedBirth } from "../people/dweller.ts"
import type { World } from "../people/world.ts"
import { commune, lastRound, oldCommunes } from "../places.ts"
import type { Random } from "../random.ts"
import type { Adult, Attainment } from "./adult.ts"
import { deal } from "./deal.ts"

type Shares = Readonly<Record<Attainment, number>>

/** Per mille of those born in a span of years. */
function shares(...values: readonly number[]): Shares {
  const order: readonly Attainment[] = [
    "never",
    "grade1",
    "grade2",
    "grade3",
    "grade4",
    "primary",
    "grade7",
    "lowerSecondary",
    "grade10",
    "upperSecondary",
    "intermediate",
    "college",
    "university",
  ]
  return Object.fromEntries(order.map((one, i) => [one, (values[i] ?? 0) / 1000])) as Record<
    Attainment,
    number
  >
}

type Table = readonly { readonly bornUntil: number; readonly of: Shares }[]

const plain: Table = [
  { bornUntil: 1955, of: shares(70, 30, 40, 50, 40, 260, 190, 200, 20, 70, 10, 10, 10) },
  { bornUntil: 1965, of: shares(35, 15, 20, 25, 25, 170, 200, 300, 30, 120, 20, 15, 25) },
  { bornUntil: 1979, of: shares(14, 5, 8, 12, 10, 90, 170, 380, 40, 170, 40, 20, 41) },
  { bornUntil: 1989, of: shares(4, 1, 2, 4, 3, 36, 80, 350, 55, 275, 65, 50, 75) },
  { bornUntil: 2000, of: shares(2, 0, 1, 2, 1, 18, 45, 240, 60, 330, 70, 90, 141) },
]

const upland: Table = [
  { bornUntil: 1965, of: shares(520, 100, 80, 60, 40, 110, 40, 40, 0, 8, 1, 1, 0) },
  { bornUntil: 1979, of: shares(400, 80, 80, 80, 50, 170, 60, 60, 5, 12, 2, 1, 0) },
  { bornUntil: 1989, of: shares(270, 60, 70, 70, 50, 230, 110, 100, 10, 25, 3, 1, 1) },
  { bornUntil: 2000, of: shares(175, 45, 60, 60, 40, 240, 160, 150, 20, 40, 6, 2, 2) },
]

/** Share whose schooling nobody has written down yet in the last round, by commune, up to and above age 34. */
const unclassified: Readonly<Record<number, readonly [number, number]>> = {
  [commune.shortBySeven]: [0.012, 0.076],
  [commune.everythingMet]: [0.002, 0.008],
  [commune.hardship]: [0.004, 0.012],
  [commune.missingData]: [0.07, 0.21],
}

/** Adults who go through the literacy programme during the rounds, by commune. */
const learners: Readonly<Record<number, number>> = {
  [commune.shortBySeven]: 14,
  [commune.everythingMet]: 4,
  [commune.hardship]: 70,
  [commune.missingData]: 16,
}

/** Decides the schooling of everybody who had left school before the rounds, and who learns to read during them. */
export function assignAdults(world: World): void {
  const groups = new Map<string, Dweller[]>()
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0]
    if (stay === undefined || dweller.birthYear >= firstFollowedBirth) continue
    const place = oldCommunes[world.house(stay.house).oldCommune]?.mergedInto ?? 0
    const key = `${place}/${dweller.ethnicity > 7 ? "upland" : "plain"}/${Math.floor(dweller.birthYear / 4)}`
    groups.set(key, [...(groups.get(key) ?? []), dweller])
  }
  for (const [key, group] of groups) assignGroup(world, key, group)
  for (const [place, count] of Object.entries(learners)) teach(world, Number(place), count)
}

function assignGroup(world: World, key: string, group: readonly Dweller[]): void {
  const [place = "0", area] = key.split("/")
  const random = world.random.fork(`adults ${key}`)
  const born = group[0]?.birthYear ?? 0
  const table = area === "upland" ? upland : plain
  const of = (table.find((row) => born <= row.bornUntil) ?? table.at(-1))?.of
  const lean = (one: Dweller) => (one.sex === 2 ? -0.1 : 0) + (lastRound - one.birthYear) / 1000
  const attained = deal(
    random,
    group,
    Object.entries(of ?? {}) as [Attainment, number][],
    "upperSecondary",
    lean,
  )
  const [young, older] = unclassified[Number(place)] ?? [0, 0]
  const share = lastRound - born <= 34 ? young : older
  const known = deal<Dweller, number>(
    random,
    group,
    [
      [Number.POSITIVE_INFINITY, share],
      [2026, share * 0.25],
      [2025, share * 0.3],
      [2024, share * 0.3],
    ],
    0,
  )
  for (const dweller of group) {
    const attainment = attained.get(dweller) ?? "upperSecondary"
    dweller.adult = {
      attainment,
      literacy: [],
      relapse:
        attainment === "primary" && random.chance(0.012)
          ? random.weighted([
              [1, 1],
              [2, 3],
            ] as const)
          : null,
      knownFrom: known.get(dweller) ?? 0,
      continuing: attainment === "lowerSecondary" && random.chance(0.04),
    }
  }
}

/** Giai đoạn 1 (classes 1–3) from 2023 or 2024, giai đoạn 2 (4, 5) after it; some give up. */
function teach(world: World, place: number, count: number): void {
  const random = world.random.fork(`literacy ${place}`)
  const able = world.dwellers.filter((dweller) => {
    const stay = dweller.stays[0]
    const age = lastRound - dweller.birthYear
    return (
      stay !== undefined &&
      oldCommunes[world.house(stay.house).oldCommune]?.mergedInto === place &&
      dweller.adult !== null &&
      dweller.adult.knownFrom === 0 &&
      dweller.disabilities === 0 &&
      age >= 20 &&
      age <= 52 &&
      ["never", "grade1", "grade2"].includes(dweller.adult.attainment)
    )
  })
  for (const dweller of random.shuffled(able).slice(0, count)) {
    if (dweller.adult !== null) dweller.adult.literacy = course(random)
  }
}

function course(random: Random): Adult["literacy"] {
  const start = random.weighted([
    [2023, 3],
    [2024, 4],
    [2025, 3],
  ] as const)
  const givesUp = random.chance(0.15)
  const steps = [
    { attends: random.between(1, 2), completed: null },
    { attends: givesUp ? null : 4, completed: 3 },
    { attends: null, completed: givesUp ? 3 : 5 },
  ]
  return steps.map((step, i) => ({ year: start + i, ...step }))
}
