import { newId, sex } from "@phocap/core"
import { inventName, surnameOf } from "../names/invent-name.ts"
import { lastRound, oldCommunes, rounds } from "../places.ts"
import type { Random } from "../random.ts"
import { type Dweller, firstRoundOf, type House } from "./dweller.ts"

/** Start of the survey of 2023: the clock of every identifier, so that they are the same every time. */
const idClock = Date.UTC(2023, 6, 1)
export const baseRound = rounds[0] ?? lastRound

interface NewDweller {
  readonly sex: number
  readonly birthYear: number
  readonly ethnicity: number
  readonly religion?: string | null
  readonly father?: number
  readonly mother?: number
  /** Round in which the person comes; earlier births are there from the first round. */
  readonly from?: number
  readonly arrived?: boolean
}

/** Everybody and every household of the demo while it is being made. */
export class World {
  readonly random: Random
  readonly dwellers: Dweller[] = []
  readonly houses: House[] = []
  readonly #ids: Random
  readonly #forms = new Map<string, number>()

  constructor(random: Random) {
    this.random = random
    this.#ids = random.fork("ids")
  }

  newId(): string {
    return newId(idClock + this.dwellers.length * 7 + this.houses.length, this.#ids.bytes(10))
  }

  dweller(index: number): Dweller {
    const found = this.dwellers[index]
    if (found === undefined) throw new RangeError(`no dweller ${index}`)
    return found
  }

  house(index: number): House {
    const found = this.houses[index]
    if (found === undefined) throw new RangeError(`no house ${index}`)
    return found
  }

  /** A household of a hamlet with the next form number there. */
  addHouse(oldCommune: number, hamlet: number, random: Random): House {
    const key = `${oldCommune}/${hamlet}`
    const number = (this.#forms.get(key) ?? 0) + 1
    this.#forms.set(key, number)
    const poor = oldCommunes[oldCommune]?.hamlets[hamlet]?.mix.some(
      ([group, share]) => group > 7 && share > 50,
    )
    const house: House = {
      id: this.newId(),
      index: this.houses.length,
      oldCommune,
      hamlet,
      formNumber: String(number).padStart(3, "0"),
      address: address(random, oldCommunes[oldCommune]?.kind === "phường"),
      phone: random.chance(0.6) ? `0000 ${random.between(100, 999)} ${random.between(100, 999)}` : null,
      poverty: random.weighted([
        [null, poor ? 62 : 94],
        [1, poor ? 24 : 2.4],
        [2, poor ? 14 : 3.6],
      ] as const),
      members: [],
    }
    this.houses.push(house)
    return house
  }

  /** Somebody of a household; the family name is the father's where he is known. Nothing if not yet born by the last round. */
  addDweller(house: House, given: NewDweller, random: Random): Dweller | null {
    const birthMonth = random.between(1, 12)
    const born = firstRoundOf(given.birthYear, birthMonth)
    const first = Math.max(given.from ?? baseRound, born)
    if (first > lastRound) return null
    const father = given.father ?? -1
    const family = father < 0 ? undefined : surnameOf(this.dweller(father).familyName)
    const dweller: Dweller = {
      id: this.newId(),
      index: this.dwellers.length,
      sex: given.sex,
      ...inventName(random, given.ethnicity, given.sex, given.birthYear, family),
      birthYear: given.birthYear,
      birthMonth,
      birthDay: random.between(1, birthMonth === 2 ? 28 : 30),
      ethnicity: given.ethnicity,
      religion: given.religion ?? null,
      father,
      mother: given.mother ?? -1,
      spouse: -1,
      stays: [],
      fate: null,
      adult: null,
      disabilities: 0,
      canLearn: false,
      hasAccess: false,
      homeProvince: null,
      guestSchool: -1,
    }
    const arrived = given.arrived === true && first > born
    dweller.stays.push({
      house: house.index,
      first,
      last: Number.POSITIVE_INFINITY,
      arrived,
      end: null,
      lodger: false,
    })
    this.dwellers.push(dweller)
    house.members.push(dweller.index)
    return dweller
  }

  marry(a: Dweller, b: Dweller): void {
    a.spouse = b.index
    b.spouse = a.index
  }
}

export function eitherSex(random: Random): number {
  return random.chance(0.522) ? sex.male : sex.female
}

const streets =
  "Thống Nhất|Hòa Bình|Độc Lập|Đồng Khởi|Bờ Sông|Ga Cũ|Chợ Mới|Cây Đa|Nhà Máy Chè|Vườn Hoa".split("|")

function address(random: Random, urban: boolean): string {
  if (!urban) return random.chance(0.5) ? `Xóm ${random.between(1, 6)}` : "Đường liên thôn"
  const lane = random.chance(0.4) ? `, ngõ ${random.between(2, 60)}` : ""
  return `Số ${random.between(1, 240)}${lane}, đường ${random.pick(streets)}`
}
