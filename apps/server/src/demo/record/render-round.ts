import type { Household, PersonRecord } from "@phocap/core"
import type { DirtPlan } from "../dirt/plan-dirt.ts"
import { type Dweller, type House, isRecorded, type Stay } from "../people/dweller.ts"
import { relationTo } from "../people/relation.ts"
import type { World } from "../people/world.ts"
import { firstMergedRound, lastRound, oldCommunes } from "../places.ts"
import { renderPerson } from "./render-person.ts"

/** A household of a round with its people, oldest first. */
export interface RenderedHouse {
  readonly house: House
  readonly household: Household
  readonly people: readonly {
    readonly record: PersonRecord
    readonly dweller: Dweller
    readonly stay: Stay
  }[]
}

/** A household as a round knows it; nothing when nobody of it is recorded in that round. */
export function renderHouse(world: World, house: House, year: number, dirt: DirtPlan): RenderedHouse | null {
  const present = house.members.flatMap((index) => {
    const dweller = world.dweller(index)
    const stay = dweller.stays.find((one) => one.house === house.index && isRecorded(one, year))
    return stay === undefined ? [] : [{ dweller, stay }]
  })
  const family = present.filter((one) => !one.stay.lodger)
  if (family.length === 0) return null
  const spoilt = year === lastRound
  const headless = spoilt && dirt.headless.has(house.index)
  const head = headless ? world.dweller(house.members[0] ?? 0) : headOf(family, year)
  const people = present
    .map(({ dweller, stay }) => ({ dweller, stay, record: renderPerson(dweller, stay, house, year) }))
    .filter(({ stay, record }) => !stay.lodger || isPupilHere(record))
    .sort((a, b) => a.dweller.birthYear - b.dweller.birthYear || a.dweller.index - b.dweller.index)
  for (const [at, { dweller, stay, record }] of people.entries()) {
    record.ordinal = at + 1
    record.relation = stay.lodger ? "Ở nhờ" : relationTo(head, dweller, (index) => world.dweller(index))
    record.guardianName = guardianOf(world, dweller, year)
    const identity = dirt.identity.get(dweller.index)
    if (identity !== undefined) record.identityNumber = identityNumber(record, identity)
    const misspelt = spoilt ? dirt.wrongSchool.get(dweller.index) : undefined
    if (misspelt !== undefined && record.schoolCode !== null)
      record.schoolCode = misspelt + record.schoolCode.slice(misspelt.length)
  }
  if (spoilt && dirt.twoHeads.has(house.index)) {
    const second = people.find(({ record }) => record.relation !== "Chủ hộ" && year - record.birthYear >= 30)
    if (second !== undefined) second.record.relation = "Chủ hộ"
  }
  return { house, household: householdOf(house, head, year), people }
}

/** The first who is still there and grown up, in the order in which they came. */
function headOf(family: readonly { dweller: Dweller; stay: Stay }[], year: number): Dweller {
  const staying = family.filter(({ stay }) => stay.last > year)
  const grown = staying.find(({ dweller }) => year - dweller.birthYear >= 18)
  const head = grown ?? staying[0] ?? family[0]
  if (head === undefined) throw new RangeError("a household without people")
  return head.dweller
}

function householdOf(house: House, head: Dweller, year: number): Household {
  const hamlet = oldCommunes[house.oldCommune]?.hamlets[house.hamlet]
  return {
    id: house.id,
    hamlet: (year >= firstMergedRound ? hamlet?.newName : hamlet?.oldName) ?? null,
    formNumber: house.formNumber,
    headFamilyName: head.familyName,
    headGivenName: head.givenName,
    address: house.address,
    phone: house.phone,
    poverty: house.poverty,
    note: null,
  }
}

function guardianOf(world: World, dweller: Dweller, year: number): string | null {
  if (year - dweller.birthYear >= 18) return null
  const parent = dweller.father >= 0 ? dweller.father : dweller.mother
  if (parent < 0) return null
  const { familyName, givenName } = world.dweller(parent)
  return `${familyName} ${givenName}`
}

/** A lodger is recorded while at a school of the commune. */
function isPupilHere(record: PersonRecord): boolean {
  return record.grade !== null && record.grade <= 12
}

/** Province 099 does not exist: nobody's number. */
function identityNumber(record: PersonRecord, { random, odd }: { random: string; odd: boolean }): string {
  const digit = (Math.floor(record.birthYear / 100) - 19) * 2 + record.sex - 1
  return `099${odd ? digit ^ 1 : digit}${String(record.birthYear % 100).padStart(2, "0")}${random}`
}
