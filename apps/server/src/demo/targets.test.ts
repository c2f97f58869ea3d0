import { join } from "node:path"
import { type PersonRecord, referenceDate } from "@phocap/core"
import {
  type Area,
  columnsFromRecords,
  deriveFacts,
  judgePopulation,
  type LawPack,
  Population,
  type ProgrammeVerdict,
  rulesOn,
} from "@phocap/engine"
import { beforeAll, expect, test } from "vitest"
import { projectRoot } from "../platform/files/project-root.ts"
import { loadLaw } from "../platform/law/load-law.ts"
import type { Demo, DemoRound } from "./demo.ts"
import { generateDemo } from "./generate-demo.ts"
import { commune, lastRound, newCommunes, provinceCode } from "./places.ts"

let demo: Demo
let law: LawPack

beforeAll(async () => {
  demo = generateDemo()
  law = await loadLaw(join(projectRoot, "law"))
}, 300_000)

function roundOf(place: number, year: number): DemoRound {
  const code = newCommunes[place]?.code
  const found = demo.rounds.find((round) => round.unitCode === code && round.year === year)
  if (found === undefined) throw new Error(`no round ${code} ${year}`)
  return found
}

function judge(round: DemoRound, area: Area): Map<string, ProgrammeVerdict> {
  const { unitCode, year } = round
  const schools = new Map(demo.schools.map((school) => [school.code, school]))
  const records = columnsFromRecords(round.people, new Map(round.households.map((one) => [one.id, one])))
  const facts = deriveFacts(records, { year, provinceCode, unitCode, schools })
  const rules = rulesOn(law, referenceDate(year))
  const verdicts = judgePopulation(rules, new Population(facts, rules.definitions), area)
  return new Map(verdicts.map((verdict) => [verdict.programme, verdict]))
}

const reached = (verdicts: Map<string, ProgrammeVerdict>) =>
  Object.fromEntries([...verdicts].map(([programme, verdict]) => [programme, verdict.reached]))

const criterion = (verdicts: Map<string, ProgrammeVerdict>, id: string) =>
  [...verdicts.values()]
    .flatMap((one) => one.levels)
    .flatMap((level) => level.criteria)
    .find((one) => one.id === id)

const everything = { preschool5: 1, preschool35: 1, primary: 3, lowerSecondary: 3, literacy: 2 }

test("Phường An Hòa lacks exactly seven of 15–18 in upper secondary study, and nothing else", () => {
  const round = roundOf(commune.shortBySeven, lastRound)
  const verdicts = judge(round, "normal")
  expect(reached(verdicts)).toEqual({ ...everything, lowerSecondary: 2 })
  const study = criterion(verdicts, "lowerSecondary3.inUpper")
  expect([study?.state, study?.margin]).toEqual(["unmet", -7])
  expect(criterion(verdicts, "lowerSecondary3.graduated")?.state).toBe("met")
  expect(criterion(verdicts, "literacy2.literate")?.figure?.unknown).toBeGreaterThan(300)

  // The same, counted without the engine.
  const vocational = new Set(
    demo.schools.filter((school) => school.system === 3).map((school) => school.code),
  )
  const must = round.people.filter((person) => mustStudy(person, lastRound - person.birthYear))
  const studying = must.filter(
    ({ grade, schoolCode }) =>
      grade !== null && ((grade >= 10 && grade <= 12) || (grade === 13 && vocational.has(schoolCode ?? ""))),
  )
  expect(Math.ceil(must.length * 0.8) - studying.length).toBe(7)
  expect(must.length).toBeGreaterThan(850)
})

function mustStudy(person: PersonRecord, age: number): boolean {
  const gone = person.movement === 2 || person.movement === 3
  return age >= 15 && age <= 18 && !gone && person.residence !== 3 && person.disabilities === 0
}

test("Phường Minh Tân stands at the highest level everywhere, with people to spare", () => {
  const verdicts = judge(roundOf(commune.everythingMet, lastRound), "normal")
  expect(reached(verdicts)).toEqual(everything)
  expect(criterion(verdicts, "lowerSecondary3.inUpper")?.margin).toBeGreaterThan(15)
})

test("Xã Khau Mây meets what is asked of a commune of special hardship, and not what is asked elsewhere", () => {
  const round = roundOf(commune.hardship, lastRound)
  expect(reached(judge(round, "hardship"))).toEqual({
    preschool5: 1,
    preschool35: 1,
    primary: 2,
    lowerSecondary: 1,
    literacy: 1,
  })
  expect(reached(judge(round, "normal"))).toEqual({
    preschool5: 0,
    preschool35: 0,
    primary: 1,
    lowerSecondary: 0,
    literacy: 0,
  })
  expect(demo.designations.some((one) => one.unitCode === round.unitCode && one.validTo === null)).toBe(true)
})

test("Xã Đông Phú has not enough data for some verdicts, none of them guessed", () => {
  const verdicts = judge(roundOf(commune.missingData, lastRound), "normal")
  const states = (programme: string) => verdicts.get(programme)?.levels.map((level) => level.state)
  expect(states("preschool5")).toEqual(["unknown"])
  expect(states("preschool35")).toEqual(["unknown"])
  expect(states("primary")).toEqual(["met", "unknown", "unknown"])
  expect(states("lowerSecondary")).toEqual(["met", "unknown", "unmet"])
  expect(states("literacy")).toEqual(["met", "unknown"])
})

test("the town gets better from round to round", () => {
  const shares = [2023, 2024, 2025, 2026].map((year) => {
    const people = demo.rounds
      .filter((round) => round.year === year && !["99034", "99031", "99028"].includes(round.unitCode))
      .flatMap((round) => round.people)
    const must = people.filter((person) => mustStudy(person, year - person.birthYear))
    const graduated = must.filter((person) => (person.graduationLevel ?? 0) >= 3)
    const studying = must.filter(
      (person) => person.grade !== null && person.grade >= 10 && person.grade <= 12,
    )
    return { graduated: graduated.length / must.length, studying: studying.length / must.length }
  })
  for (const [i, share] of shares.entries()) {
    if (i > 0) expect(share.graduated).toBeGreaterThan(shares[i - 1]?.graduated ?? 1)
  }
  expect(shares[0]?.graduated).toBeLessThan(0.92)
  expect(shares[3]?.studying).toBeGreaterThan(shares[0]?.studying ?? 1)
})

test("schools answer every condition of TT 07/2016 but those that follow from their numbers, and report only known keys", () => {
  const rules = rulesOn(law, referenceDate(lastRound))
  const keys = new Set(law.reportFields.map((field) => `${field.level} ${field.key}`))
  const reports = [...demo.rounds].flatMap((round) => round.reports)
  expect(
    reports
      .flatMap((one) => Object.keys(one.values).map((key) => `${one.level} ${key}`))
      .filter((key) => !keys.has(key)),
  ).toEqual([])
  const complete = roundOf(commune.everythingMet, lastRound).reports
  for (const level of [1, 2, 4]) {
    const asked = rules.conditions
      .filter((set) => set.schoolLevel === level)
      .flatMap((set) => set.groups.flatMap((group) => group.conditions))
    const own = complete.filter((one) => one.level === level)
    expect(own.length).toBeGreaterThan(0)
    for (const report of own) {
      const byHand = asked
        .filter((condition) => condition.ratio === undefined)
        .map((condition) => condition.id)
      expect(Object.keys(report.conditions).sort()).toEqual(byHand.sort())
      for (const { ratio } of asked) {
        if (ratio === undefined) continue
        const sum = (names: readonly string[]) =>
          names.reduce((all, key) => all + (report.values[key] ?? 0), 0)
        expect(sum(ratio.counted) / sum(ratio.of)).toBeGreaterThanOrEqual(ratio.atLeast)
      }
      expect(Object.keys(report.values).length).toBe(
        [...keys].filter((key) => key.startsWith(`${level} `)).length,
      )
    }
  }
})
