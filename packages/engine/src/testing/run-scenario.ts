import { referenceDate, schoolSystem } from "@phocap/core"
import { count } from "../bitmap/bitmap.ts"
import { columnsFromRecords } from "../facts/columns-from-records.ts"
import { deriveFacts } from "../facts/derive-facts.ts"
import type { SchoolPlace } from "../facts/facts.ts"
import type { LawPack } from "../law/law-pack.ts"
import type { Programme } from "../law/programme.ts"
import { rulesOn } from "../law/rules.ts"
import { Population } from "../predicate/population.ts"
import { judgeShares } from "../verdict/judge-shares.ts"
import { judgePopulation, type ProgrammeVerdict } from "../verdict/judge-unit.ts"
import type { Scenario, ShareScenario } from "./scenario.ts"
import { scenarioPeople } from "./scenario-people.ts"

const home = { provinceCode: "01", unitCode: "00001" }

function schoolPlaces(scenario: Scenario): Map<string, SchoolPlace> {
  const unitCode = { here: home.unitCode, province: "00002", elsewhere: "00003", unknown: null }
  return new Map(
    scenario.schools.map((school) => [
      school.code,
      {
        unitCode: unitCode[school.at],
        provinceCode: school.at === "elsewhere" ? "02" : home.provinceCode,
        system: schoolSystem[school.system],
      },
    ]),
  )
}

/** Compares what is expected with what came out and says every difference in words. */
function differences(at: string, expected: object, actual: object): string[] {
  const got = actual as Readonly<Record<string, unknown>>
  return Object.entries(expected)
    .filter(([key, want]) => want !== undefined && got[key] !== want)
    .map(([key, want]) => `${at}.${key}: mong ${String(want)}, được ${String(got[key])}`)
}

function compareProgramme(
  programme: Programme,
  expected: NonNullable<Scenario["expect"][Programme]>,
  verdict: ProgrammeVerdict,
): string[] {
  const { levels, criteria, ...whole } = expected
  const states = Object.fromEntries(verdict.levels.map((one) => [one.level, one.state]))
  const found = [
    ...differences(programme, whole, verdict),
    ...differences(`${programme}.levels`, levels, states),
  ]
  const judged = verdict.levels.flatMap((level) => level.criteria)
  for (const [id, want] of Object.entries(criteria)) {
    const criterion = judged.find((one) => one.id === id)
    if (criterion === undefined) found.push(`${id}: không có tiêu chí này`)
    else found.push(...differences(id, want, { ...criterion.figure, state: criterion.state }))
  }
  return found
}

/**
 * Judges the people of a scenario by the corpus and says where the outcome differs from what is expected; an empty
 * list is a pass. Pure, so that Node and the browser run the very same check.
 */
export function runScenario(pack: LawPack, scenario: Scenario): string[] {
  const rules = rulesOn(pack, referenceDate(scenario.year), scenario.choices, scenario.useStandards)
  const facts = deriveFacts(columnsFromRecords(scenarioPeople(scenario), new Map()), {
    ...home,
    year: scenario.year,
    schools: schoolPlaces(scenario),
  })
  const population = new Population(facts, rules.definitions)
  const verdicts = judgePopulation(rules, population, scenario.area)
  const found: string[] = []
  for (const [name, expected] of Object.entries(scenario.expect)) {
    const programme = name as Programme
    const verdict = verdicts.find((one) => one.programme === programme)
    if (expected === null || expected === undefined) {
      if (verdict !== undefined) found.push(`${programme}: không được xét ở năm này`)
    } else if (verdict === undefined) found.push(`${programme}: chưa được xét`)
    else found.push(...compareProgramme(programme, expected, verdict))
  }
  for (const [where, want] of Object.entries(scenario.counts)) {
    const got = count(population.bitmap(where))
    if (got !== want) found.push(`"${where}": mong ${want}, được ${got}`)
  }
  return found
}

/** The same for a district or province: an empty list is a pass. */
export function runShareScenario(pack: LawPack, scenario: ShareScenario): string[] {
  const standard = rulesOn(pack, scenario.date).shares.find((one) => one.id === scenario.standard)
  if (standard === undefined) return [`${scenario.standard}: không có hiệu lực ngày ${scenario.date}`]
  const children = scenario.children.flatMap(({ times, ...child }, group) =>
    Array.from({ length: times }, (_, i) => ({ ...child, unitCode: `${group}-${i}` })),
  )
  const verdict = judgeShares(standard, children)
  const { levels, ...whole } = scenario.expect
  const states = Object.fromEntries(verdict.levels.map((one) => [one.level, one.state]))
  return [
    ...differences(standard.id, whole, verdict),
    ...differences(`${standard.id}.levels`, levels, states),
  ]
}
