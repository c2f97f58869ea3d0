import { type Dweller, firstFollowedBirth } from "../people/dweller.ts"
import type { World } from "../people/world.ts"
import { oldCommunes } from "../places.ts"
import { deal } from "./deal.ts"
import type { Fate } from "./fate.ts"
import { profiles } from "./profiles.ts"

/** Ages in class, from which a child's first age follows: `never` is at home until grade 1. */
const never = 9

const ordinary: Fate = {
  preschoolFrom: 3,
  failed: false,
  late: 0,
  repeat: 0,
  drop: 0,
  never: false,
  after9: "general",
  after12: "leave",
  vocationalYears: 3,
  away: false,
  occupation: null,
}

/** Decides the schooling of everybody young enough to be followed, cohort by cohort and commune by commune. */
export function assignFates(world: World): void {
  const cohorts = new Map<string, Dweller[]>()
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0]
    if (stay === undefined || dweller.birthYear < firstFollowedBirth) continue
    if (dweller.disabilities > 0) {
      dweller.fate = fateOfDisabled(dweller)
      continue
    }
    const commune = oldCommunes[world.house(stay.house).oldCommune]?.mergedInto ?? 0
    const key = `${commune}/${dweller.birthYear}`
    cohorts.set(key, [...(cohorts.get(key) ?? []), dweller])
  }
  for (const [key, cohort] of cohorts) assignCohort(world, key, cohort)
}

function fateOfDisabled(dweller: Dweller): Fate {
  if (!dweller.canLearn || !dweller.hasAccess) return { ...ordinary, preschoolFrom: never, never: true }
  return { ...ordinary, late: 0, after9: "leave" }
}

function assignCohort(world: World, key: string, cohort: readonly Dweller[]): void {
  const [commune = 0, birthYear = 0] = key.split("/").map(Number)
  const profile = profiles[commune]
  if (profile === undefined) throw new RangeError(`no profile ${commune}`)
  const random = world.random.fork(`fates ${key}`)
  const share = (name: keyof typeof profile) => profile[name](birthYear)
  const lean = (dweller: Dweller) => {
    const poor = world.house(dweller.stays[0]?.house ?? 0).poverty === null ? 0 : -0.15
    return poor + (dweller.ethnicity > 7 ? -0.2 : 0)
  }

  const drops = deal<Dweller, number>(
    random,
    cohort,
    [
      [-1, share("never")],
      [1, share("dropPrimary")],
      [2, share("dropSecondary")],
    ],
    0,
    lean,
  )
  const delays = deal<Dweller, "late" | number>(
    random,
    cohort,
    [
      ["late", share("late")],
      [1, share("repeatPrimary")],
      [2, share("repeatSecondary")],
    ],
    0,
    lean,
  )
  const preschool = deal<Dweller, number>(
    random,
    cohort,
    [
      [never, 1 - share("class5")],
      [5, Math.max(0, share("class5") - share("class4"))],
      [4, Math.max(0, share("class4") - share("class3"))],
      [3, Math.max(0, share("class3") - share("creche"))],
    ],
    2,
    lean,
  )
  const finishers = cohort.filter((one) => drops.get(one) === 0)
  const after9 = deal<Dweller, Fate["after9"]>(
    random,
    finishers,
    [
      ["leave", share("leave9")],
      ["vocational", share("vocational9")],
      ["continuing", share("continuing9")],
    ],
    "general",
    lean,
  )
  const upper = finishers.filter((one) => !["leave", "vocational"].includes(after9.get(one) ?? ""))
  const dropUpper = deal<Dweller, boolean>(random, upper, [[true, share("dropUpper")]], false, lean)
  const after12 = deal<Dweller, Fate["after12"]>(
    random,
    upper.filter((one) => dropUpper.get(one) === false),
    [
      ["leave", Math.max(0, 1 - share("university") - share("college"))],
      ["vocational", share("college")],
    ],
    "university",
    lean,
  )
  const failed = deal<Dweller, boolean>(random, cohort, [[true, share("failed")]], false, lean)
  for (const dweller of cohort) {
    const delay = delays.get(dweller)
    const dropped = drops.get(dweller)
    dweller.fate = {
      ...ordinary,
      preschoolFrom: preschool.get(dweller) ?? 3,
      failed: failed.get(dweller) ?? false,
      late: delay === "late" ? 1 : 0,
      repeat:
        delay === 1
          ? random.weighted([
              [1, 4],
              [2, 2],
              [3, 1],
              [4, 2],
              [5, 1],
            ] as const)
          : delay === 2
            ? random.between(6, 9)
            : 0,
      never: dropped === -1,
      drop:
        dropped === 1
          ? random.between(2, 5)
          : dropped === 2
            ? random.between(6, 9)
            : dropUpper.get(dweller)
              ? random.between(10, 12)
              : 0,
      after9: after9.get(dweller) ?? "general",
      after12: after12.get(dweller) ?? "leave",
      vocationalYears: random.chance(0.35) ? 4 : 3,
      away: random.chance(share("away")),
      occupation: random.weighted([
        ["away", 6],
        ["home", 3],
        [null, 2],
      ] as const),
    }
  }
}
