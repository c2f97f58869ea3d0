import { newId, type PersonRecord, type School } from "@phocap/core"
import type { Demo, DemoDirt, DemoRound } from "./demo.ts"
import { leaveUnconfirmed } from "./dirt/leave-unconfirmed.ts"
import { listDirt } from "./dirt/list-dirt.ts"
import { makeTwins } from "./dirt/make-twins.ts"
import { leaveOpen } from "./dirt/missing-data.ts"
import { type DirtPlan, planDirt } from "./dirt/plan-dirt.ts"
import { moneyValues, reportsMoney } from "./money.ts"
import { assignDisabilities } from "./people/disabilities.ts"
import { addGuests } from "./people/guests.ts"
import { passYears } from "./people/life-events.ts"
import { settleHousehold } from "./people/settle-families.ts"
import { baseRound, World } from "./people/world.ts"
import { commune, communeCode, lastRound, newCommunes, oldCommunes, rounds } from "./places.ts"
import { Random } from "./random.ts"
import { type RenderedHouse, renderHouse } from "./record/render-round.ts"
import { assignAdults } from "./schooling/assign-adults.ts"
import { assignFates } from "./schooling/assign-fates.ts"
import { tuneUpperStudy } from "./schooling/tune-upper-study.ts"
import { assignClasses, type Classes } from "./schools/assign-classes.ts"
import { answerConditions, ownConditions } from "./schools/conditions.ts"
import { demoSchools } from "./schools/school-list.ts"
import { schoolReports } from "./schools/school-reports.ts"
import { demoDesignations, demoSuccessors, demoUnits } from "./units.ts"

/** How many people of 15–18 Phường An Hòa lacks in upper secondary study to reach lower secondary level 3. */
const shortBy = 7

/** The demo before its rounds are written out: those take much memory, so that they are made one year at a time. */
export interface PreparedDemo extends Omit<Demo, "rounds" | "dirt"> {
  /** The rounds of one year, a commune each, and the dirt in them. */
  readonly roundsOf: (year: number) => { rounds: DemoRound[]; dirt: DemoDirt[] }
}

/**
 * The invented town, whole: units, schools, four rounds of about 40,000 people each, school reports, and a list of the
 * dirt put in on purpose. Pure: the same seed gives the same demo, byte for byte. No person of it exists.
 */
export function generateDemo(seed?: string): Demo {
  const { roundsOf, ...demo } = prepareDemo(seed)
  const made = rounds.map(roundsOf)
  return { ...demo, rounds: made.flatMap((one) => one.rounds), dirt: made.flatMap((one) => one.dirt) }
}

/** As `generateDemo`, with the rounds still to be asked for. */
export function prepareDemo(seed = "Minh Họa"): PreparedDemo {
  const random = new Random(seed)
  const world = makeWorld(random)
  const dirt = planDirt(world)
  tuneUpperStudy(world, commune.shortBySeven, shortBy)
  const schools = demoSchools()
  return {
    seed,
    units: demoUnits(),
    successors: demoSuccessors(),
    designations: demoDesignations(),
    schools,
    roundsOf: (year) => makeRound(world, random, schools, dirt, year),
  }
}

function makeWorld(random: Random): World {
  const world = new World(random)
  for (const [oldCommune, old] of oldCommunes.entries()) {
    for (const [hamlet, place] of old.hamlets.entries()) {
      const own = random.fork(`hamlet ${oldCommune}/${hamlet}`)
      for (let i = 0; i < place.households; i++)
        settleHousehold(world, own, { oldCommune, hamlet, mix: place.mix, from: baseRound })
    }
  }
  passYears(world)
  assignDisabilities(world)
  assignFates(world)
  assignAdults(world)
  addGuests(world)
  return world
}

function makeRound(
  world: World,
  random: Random,
  schools: readonly School[],
  plan: DirtPlan,
  year: number,
): { rounds: DemoRound[]; dirt: DemoDirt[] } {
  const byUnit = new Map<string, RenderedHouse[]>()
  for (const house of world.houses) {
    const rendered = renderHouse(world, house, year, plan)
    if (rendered === null) continue
    const unit = communeCode(house.oldCommune, year)
    const list = byUnit.get(unit)
    if (list === undefined) byUnit.set(unit, [rendered])
    else list.push(rendered)
  }
  const last = year === lastRound
  const open = last ? leaveDataOpen(byUnit) : new Set<string>()
  const classes = classesOfRound(byUnit, year)
  const twins = last ? makeTwins((label) => stableId(world.random, label), world, byUnit, plan) : []
  if (last) leaveUnconfirmed(random, byUnit)
  const copies = new Map(twins.map((twin) => [twin.copy.householdId, twin.copy]))
  const made = [...byUnit.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([unitCode, houses]): DemoRound => ({
        unitCode,
        year,
        state: last ? "open" : "sealed",
        households: houses.map((one) => one.household),
        people: houses.flatMap((one) => withCopy(one, copies)),
        reports: schools
          .filter(
            (school) =>
              school.unitCode === unitCode && school.firstRound <= year && year <= (school.lastRound ?? year),
          )
          .flatMap((school) =>
            schoolReports({ school, classes: classes.get(school.code) ?? new Map(), year }, random, (label) =>
              stableId(random, `report ${label}`),
            ),
          ),
        unitReports: [...moneyReports(random, unitCode, year), ...literacyConditions(random, unitCode, year)],
      }),
    )
  const dirt = last ? made.map((round) => listDirt(round, byUnit, plan, twins, open)) : []
  return { rounds: made, dirt }
}

function withCopy(house: RenderedHouse, copies: ReadonlyMap<string, PersonRecord>): PersonRecord[] {
  const records = house.people.map((person) => person.record)
  const copy = copies.get(house.household.id)
  return copy === undefined ? records : [...records, copy]
}

function moneyReports(random: Random, unitCode: string, year: number) {
  const place = newCommunes.findIndex((one) => one.code === unitCode)
  if (place < 0 || !reportsMoney(place, year)) return []
  return [{ id: stableId(random, `money ${unitCode}`), kind: "money", values: moneyValues(place, year) }]
}

/** A commune's own conditions of literacy work; the one whose data is missing has not answered in the last round. */
function literacyConditions(random: Random, unitCode: string, year: number) {
  if (unitCode === newCommunes[commune.missingData]?.code && year === lastRound) return []
  const id = stableId(random, `conditions ${unitCode} ${year}`)
  return [{ id, kind: "conditions", values: answerConditions(ownConditions, year) }]
}

function stableId(random: Random, label: string): string {
  return newId(Date.UTC(2023, 6, 1), random.fork(label).bytes(10))
}

/** Classes from the rolls; a pupil whom two communes record is one pupil of the school. */
function classesOfRound(
  byUnit: ReadonlyMap<string, readonly RenderedHouse[]>,
  year: number,
): Map<string, Classes> {
  const pupils = new Map<string, { record: PersonRecord; person: number }>()
  const again: PersonRecord[] = []
  const upland = new Set<string>()
  for (const { house, people } of [...byUnit.values()].flat()) {
    const inUplands = oldCommunes[house.oldCommune]?.mergedInto === commune.hardship
    for (const { record, dweller } of people) {
      if (record.grade === null) continue
      if (inUplands && record.schoolCode?.startsWith(communeCode(house.oldCommune, year)))
        upland.add(record.schoolCode)
      if (pupils.has(record.id)) again.push(record)
      else pupils.set(record.id, { record, person: dweller.index })
    }
  }
  const classes = assignClasses([...pupils.values()], upland)
  for (const record of again) record.className = pupils.get(record.id)?.record.className ?? null
  return classes
}

function leaveDataOpen(byUnit: ReadonlyMap<string, readonly RenderedHouse[]>): Set<string> {
  const open = new Set<string>()
  for (const { people } of byUnit.get(newCommunes[commune.missingData]?.code ?? "") ?? []) {
    for (const { record, dweller, stay } of people) {
      if (!stay.lodger && leaveOpen(record, dweller.index)) open.add(record.id)
    }
  }
  return open
}
