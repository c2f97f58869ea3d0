import { kinh, sex } from "@phocap/core"
import type { Random } from "../random.ts"
import { familyNames, femaleGiven, femaleMiddle, type Generation, maleGiven, maleMiddle } from "./kinh.ts"
import { nameStocks } from "./minority.ts"

export interface InventedName {
  /** Family and middle names. */
  readonly familyName: string
  readonly givenName: string
}

/** The youngest of the upland groups mostly bear given names like those of the plains. */
const plainGiven: Readonly<Record<Generation, number>> = { old: 0.15, middle: 0.4, young: 0.7 }

/** A name for somebody of this group, sex and birth year; `family` is handed down where the father is known. */
export function inventName(
  random: Random,
  ethnicity: number,
  of: number,
  birthYear: number,
  family?: string,
): InventedName {
  const generation = generationOf(birthYear)
  const female = of === sex.female
  const stock = nameStocks[ethnicity]
  const surname = family ?? inventFamily(random, ethnicity)
  if (ethnicity === kinh || stock === undefined) {
    const middle = random.weighted(female ? femaleMiddle[generation] : maleMiddle[generation])
    const given = kinhGiven(random, female, generation)
    return {
      familyName: `${surname} ${given === middle ? (female ? "Thị" : "Văn") : middle}`,
      givenName: given,
    }
  }
  const middle = random.pick(female ? stock.femaleMiddle : stock.maleMiddle)
  const given = random.chance(plainGiven[generation])
    ? kinhGiven(random, female, generation)
    : random.pick(female ? stock.female : stock.male)
  return { familyName: `${surname} ${middle}`, givenName: given }
}

export function inventFamily(random: Random, ethnicity: number): string {
  const stock = nameStocks[ethnicity]
  return stock === undefined ? random.weighted(familyNames) : random.pick(stock.family)
}

/** The family name alone, to be handed down. */
export function surnameOf(familyName: string): string {
  return familyName.split(" ")[0] ?? familyName
}

function kinhGiven(random: Random, female: boolean, generation: Generation): string {
  return random.weighted(female ? femaleGiven[generation] : maleGiven[generation])
}

function generationOf(birthYear: number): Generation {
  if (birthYear < 1975) return "old"
  return birthYear < 2000 ? "middle" : "young"
}
