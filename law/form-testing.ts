import {
  columnsFromRecords,
  deriveFacts,
  type Form,
  type FormSubject,
  isInForce,
  judgePopulation,
  Population,
  parseLawPack,
  rulesOn,
  type SchoolPlace,
} from "@phocap/engine"
import { scenarioPeople } from "../packages/engine/src/testing/scenario-people.ts"
import { lawFiles } from "./testing.ts"

export const pack = parseLawPack(lawFiles())

export const formsInYear = (year: number): Form[] =>
  pack.forms.filter((form) => isInForce(form.inForce, `${year}-09-30`))

export function formOf(code: string, year = 2026): Form {
  const form = formsInYear(year).find((one) => one.code === code)
  if (form === undefined) throw new Error(`no form ${code} in ${year}`)
  return form
}

/** Schools in the commune, elsewhere in its province and in another province. */
const schoolPlaces = new Map<string, SchoolPlace>([
  ["here", { unitCode: "00001", provinceCode: "01", system: 1 }],
  ["near", { unitCode: "00002", provinceCode: "01", system: 1 }],
  ["far", { unitCode: "00003", provinceCode: "02", system: 1 }],
])

/** Fields of a person's record with an age instead of a birth year; `times` for how many alike. */
export type Someone = { age: number; times?: number } & Record<string, unknown>

export function populationOf(
  people: readonly Someone[],
  year = 2026,
  hamlets: readonly string[] = [],
): Population {
  const records = scenarioPeople({ year, people: people.map((one) => ({ times: 1, ...one })) } as never)
  const households = new Map(
    records.map((record, i) => [record.householdId, { hamlet: hamlets[i % hamlets.length] ?? null }]),
  )
  const facts = deriveFacts(columnsFromRecords(records, households), {
    year,
    provinceCode: "01",
    unitCode: "00001",
    schools: schoolPlaces,
  })
  return new Population(facts, rulesOn(pack, `${year}-09-30`).definitions)
}
export function subjectOf(population: Population, more: Partial<FormSubject> = {}): FormSubject {
  const { year } = population.facts
  return {
    name: "An Hòa",
    year,
    population,
    hamlets: ["Tổ 1", "Tổ 2", "Tổ 3"],
    schools: [],
    schoolName: (code) => code,
    values: {},
    hardship: false,
    verdicts: judgePopulation(rulesOn(pack, `${year}-09-30`), population, "normal"),
    conditions: {},
    ...more,
  }
}
export const texts = {
  year: 2026,
  province: "Minh Họa",
  commune: "An Hòa",
  unitKind: "phường",
  place: "An Hòa",
  preparer: "",
  signerBody: "",
  signerTitle: "",
  signer: "",
}
