import { sex } from "@phocap/core"
import { expect, test } from "vitest"
import { Random } from "../random.ts"
import type { Dweller } from "./dweller.ts"
import { relationTo } from "./relation.ts"
import { World } from "./world.ts"

const world = new World(new Random("relations"))
const random = new Random("people")
const house = world.addHouse(0, 0, random)

function person(
  of: number,
  birthYear: number,
  parents: { father?: Dweller; mother?: Dweller } = {},
): Dweller {
  const given = {
    sex: of,
    birthYear,
    ethnicity: 1,
    father: parents.father?.index ?? -1,
    mother: parents.mother?.index ?? -1,
  }
  const found = world.addDweller(house, given, random)
  if (found === null) throw new Error("not born")
  return found
}

const grandfather = person(sex.male, 1950)
const grandmother = person(sex.female, 1953)
world.marry(grandfather, grandmother)
const son = person(sex.male, 1978, { father: grandfather, mother: grandmother })
const aunt = person(sex.female, 1985, { father: grandfather, mother: grandmother })
const wife = person(sex.female, 1980)
world.marry(son, wife)
const child = person(sex.female, 2010, { father: son, mother: wife })
const lodger = person(sex.male, 2009)

const of = (head: Dweller, ...people: Dweller[]) =>
  people.map((one) => relationTo(head, one, (index) => world.dweller(index)))

test("relations follow whoever is the head", () => {
  expect(of(grandfather, grandfather, grandmother, son, aunt, wife, child, lodger)).toEqual([
    "Chủ hộ",
    "Vợ",
    "Con",
    "Con",
    "Con dâu",
    "Cháu",
    "Khác",
  ])
  expect(of(son, grandfather, grandmother, wife, aunt, child)).toEqual(["Bố", "Mẹ", "Vợ", "Em", "Con"])
  expect(of(wife, son, grandmother, child)).toEqual(["Chồng", "Mẹ chồng", "Con"])
})

test("children bear their father's family name", () => {
  const surname = (one: Dweller) => one.familyName.split(" ")[0]
  expect([surname(son), surname(child)]).toEqual([surname(grandfather), surname(grandfather)])
})
