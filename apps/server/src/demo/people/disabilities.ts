import { disabilityKinds } from "@phocap/core"
import { commune, oldCommunes, rounds } from "../places.ts"
import { firstFollowedBirth, isRecorded } from "./dweller.ts"
import { baseRound, type World } from "./world.ts"

const weights: readonly (readonly [string, number])[] = [
  ["mobility", 30],
  ["hearing, speech", 18],
  ["sight", 10],
  ["nervous, mental", 14],
  ["intellectual", 16],
  ["learning", 4],
  ["autism", 5],
  ["other", 6],
]

/** Share of the disabled of school age who can learn, and of those the share with access to education. */
const canLearn = 0.72
const access: Readonly<Record<number, number>> = { [commune.everythingMet]: 1, [commune.hardship]: 0.87 }
/** Born since then: of preschool age in the rounds. */
const youngest = 2018

function rate(age: number): number {
  if (age < 3) return 0.002
  if (age < 18) return 0.0085
  if (age < 40) return 0.011
  return age < 60 ? 0.022 : 0.05
}

/** Decides who is disabled, of those able to learn who has access: enough of them everywhere (TT 07/2016 Điều 2). */
export function assignDisabilities(world: World): void {
  const random = world.random.fork("disabilities")
  const turns = new Map<number, number>()
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0]
    const year = Math.max(stay?.first ?? baseRound, baseRound)
    if (stay === undefined || !rounds.some((round) => isRecorded(stay, round))) continue
    if (!random.chance(rate(year - dweller.birthYear))) continue
    dweller.disabilities = random.chance(0.12)
      ? kind("mobility") | kind("intellectual")
      : kind(random.weighted(weights))
    dweller.canLearn = random.chance(canLearn)
    if (dweller.birthYear < firstFollowedBirth) continue
    if (!dweller.canLearn) continue
    // By turns rather than by chance, the first always: groups are small, of the very young only one or two.
    const { oldCommune } = world.house(stay.house)
    const turn = (turns.get(oldCommune) ?? 0) + 1
    turns.set(oldCommune, turn)
    const share = access[oldCommunes[oldCommune]?.mergedInto ?? 0] ?? 0.88
    dweller.hasAccess =
      dweller.birthYear >= youngest || Math.ceil(turn * share) > Math.ceil((turn - 1) * share)
  }
}

function kind(name: string): number {
  return disabilityKinds.find((one) => one.en === name)?.bit ?? 128
}
