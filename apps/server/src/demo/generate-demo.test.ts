import { createHash } from "node:crypto"
import { Household, PersonRecord, School, SchoolReport, Unit, UnitReport } from "@phocap/core"
import { beforeAll, expect, test } from "vitest"
import { z } from "zod"
import type { Demo, DemoRound } from "./demo.ts"
import { generateDemo, prepareDemo } from "./generate-demo.ts"
import { lastRound, newCommunes, oldCommunes, rounds } from "./places.ts"

let demo: Demo

beforeAll(() => {
  demo = generateDemo()
}, 300_000)

const of = (year: number) => demo.rounds.filter((round) => round.year === year)
/** Reports the first few records for which something does not hold; one expectation instead of one a record. */
class Claims {
  readonly broken: string[] = []
  hold(what: string, person: PersonRecord, year: number, holds: boolean): void {
    if (!holds && this.broken.length < 5) this.broken.push(`${what}: ${year} ${JSON.stringify(person)}`)
  }
  check(): void {
    expect(this.broken).toEqual([])
  }
}

const isGone = (person: PersonRecord) => person.movement === 2 || person.movement === 3

test("the same seed gives the same demo, another seed another", { timeout: 600_000 }, () => {
  const digest = (made: readonly DemoRound[]) => {
    const hash = createHash("sha256")
    for (const round of made) hash.update(JSON.stringify(round))
    return hash.digest("hex")
  }
  expect(digest(prepareDemo().roundsOf(lastRound).rounds)).toBe(digest(of(lastRound)))
  expect(digest(prepareDemo("other").roundsOf(2023).rounds)).not.toBe(digest(of(2023)))
})

test("twelve communes in 2023 and 2024, four since, 40,000 people in the last round", () => {
  for (const year of rounds) {
    const expected = year < 2025 ? oldCommunes : newCommunes
    expect(of(year).map((round) => round.unitCode)).toEqual(expected.map((one) => one.code).sort())
  }
  const people = of(lastRound).reduce((sum, round) => sum + round.people.length, 0)
  expect(Math.abs(people - 40_000)).toBeLessThan(1000)
})

test("everything has the shape of the register", { timeout: 300_000 }, () => {
  z.array(Unit).parse(demo.units)
  z.array(School).parse(demo.schools)
  for (const round of demo.rounds) {
    z.array(Household).parse(round.households)
    z.array(SchoolReport).parse(round.reports)
    z.array(UnitReport).parse(round.unitReports)
    if (round.year === lastRound || round.year === 2023) z.array(PersonRecord).parse(round.people)
  }
})

test("nobody is real: no identity number, phone or unit code that could be somebody's", () => {
  const claims = new Claims()
  for (const round of demo.rounds) {
    expect(round.unitCode).toMatch(/^99/)
    for (const person of round.people) {
      claims.hold("identity number", person, round.year, person.identityNumber?.startsWith("099") ?? true)
      claims.hold("phone", person, round.year, person.phone === null)
    }
    expect(round.households.filter((one) => one.phone !== null && !one.phone.startsWith("0000 "))).toEqual([])
  }
  claims.check()
  for (const designation of demo.designations) expect(designation.document).toContain("giả định")
})

test("grades fit ages, and nobody finishes or leaves before having been there", () => {
  const claims = new Claims()
  for (const { people, year } of demo.rounds) {
    for (const person of people) {
      const age = year - person.birthYear
      const { grade } = person
      const hold = (what: string, holds: boolean) => claims.hold(what, person, year, holds)
      hold("born by the round", age >= 0)
      const past = [person.graduationYear, person.completedYear, person.droppedYear, person.vocationalYear]
      hold(
        "school years past",
        past.every((one) => one === null || one < year),
      )
      if (person.graduationLevel === 3)
        hold("proof", person.graduationProof === ((person.graduationYear ?? 0) >= 2025 ? 2 : 1))
      if (grade === null) continue
      hold("present", !isGone(person))
      hold("at a school", person.schoolCode !== null)
      hold(
        "not left",
        person.droppedGrade === null && person.completedGrade === null && person.studyState === null,
      )
      if (grade >= 50) hold("preschool age", age <= 6 && grade === 50 + Math.min(age, 5))
      else if (grade <= 12) {
        hold("school age", age - grade >= 5 && age - grade <= 7)
        hold("class", person.className !== null && /^\d/.test(person.className))
        hold("level below", grade < 6 || person.graduationLevel === (grade <= 9 ? 2 : 3))
      }
    }
  }
  claims.check()
})

const nextUnit = (code: string, year: number) =>
  year === 2024 ? (demo.successors.find((one) => one.fromCode === code)?.toCode ?? "") : code

test("people stay themselves from round to round, and leave only by a written reason", () => {
  const claims = new Claims()
  const byKey = new Map<string, PersonRecord>()
  for (const round of demo.rounds)
    for (const person of round.people) byKey.set(`${round.year} ${round.unitCode} ${person.id}`, person)
  expect(byKey.size).toBe(demo.rounds.reduce((sum, round) => sum + round.people.length, 0))
  for (const { year, unitCode, people } of demo.rounds) {
    if (year === lastRound) continue
    const next = nextUnit(unitCode, year)
    for (const person of people) {
      const later = byKey.get(`${year + 1} ${next} ${person.id}`)
      if (person.residence === 3) continue
      claims.hold("gone with a reason", person, year, (later === undefined) === isGone(person))
      if (later === undefined) continue
      const fields = [
        "familyName",
        "givenName",
        "birthYear",
        "birthMonth",
        "birthDay",
        "sex",
        "ethnicity",
      ] as const
      claims.hold(
        "the same",
        person,
        year,
        fields.every((field) => later[field] === person[field]),
      )
    }
  }
  claims.check()
})

test("pupils go up one grade, repeat with the mark, finish or drop out", () => {
  const claims = new Claims()
  const counts = { promoted: 0, repeated: 0, dropped: 0, finished: 0 }
  for (const { year, unitCode, people } of demo.rounds) {
    if (year === lastRound) continue
    const round = demo.rounds.find(
      (one) => one.year === year + 1 && one.unitCode === nextUnit(unitCode, year),
    )
    const next = new Map(round?.people.map((person) => [person.id, person]))
    for (const person of people) {
      const later = next.get(person.id)
      const grade = person.grade
      if (grade === null || grade > 12 || later === undefined || isGone(later)) continue
      if (later.grade === null) {
        if (later.droppedYear === year) counts.dropped++
        else if (later.completedYear === year) counts.finished++
        continue
      }
      if (later.repeated) counts.repeated++
      else counts.promoted++
      const right = later.repeated ? later.grade === grade : later.grade === grade + 1 || later.grade === 13
      claims.hold(`after grade ${grade}`, later, year + 1, right)
    }
  }
  claims.check()
  expect(counts.repeated).toBeGreaterThan(50)
  expect(counts.dropped).toBeGreaterThan(50)
  expect(counts.finished).toBeGreaterThan(100)
  expect(counts.promoted).toBeGreaterThan(10_000)
})

test("every household has one head and its people in order of age, but for the dirt", () => {
  const claims = new Claims()
  for (const { year, unitCode, households, people } of demo.rounds) {
    const dirt = year === lastRound ? demo.dirt.find((one) => one.unitCode === unitCode) : undefined
    const heads = new Map<string, number>()
    const sizes = new Map<string, number>()
    for (const person of people) {
      sizes.set(person.householdId, (sizes.get(person.householdId) ?? 0) + 1)
      if (person.relation === "Chủ hộ")
        heads.set(person.householdId, (heads.get(person.householdId) ?? 0) + 1)
      claims.hold("ordinal", person, year, person.ordinal === sizes.get(person.householdId))
    }
    const forms = new Set<string>()
    const without: string[] = []
    const twice: string[] = []
    for (const household of households) {
      if (heads.get(household.id) === undefined) without.push(household.id)
      if ((heads.get(household.id) ?? 0) > 1) twice.push(household.id)
      forms.add(`${household.hamlet}/${household.formNumber}`)
    }
    expect(forms.size).toBe(households.length)
    expect(sizes.size).toBe(households.length)
    expect(without).toEqual(dirt?.householdsWithoutHead ?? [])
    expect(twice).toEqual(dirt?.householdsWithTwoHeads ?? [])
  }
  claims.check()
})

test("school codes are in the list of that round, and the school teaches the grade", () => {
  const claims = new Claims()
  const wrong = new Set(demo.dirt.flatMap((one) => one.wrongSchoolCodes))
  for (const { year, people } of demo.rounds) {
    const list = new Map(
      demo.schools
        .filter((school) => school.firstRound <= year && year <= (school.lastRound ?? year))
        .map((school) => [school.code, school]),
    )
    for (const person of people) {
      if (person.schoolCode === null || (year === lastRound && wrong.has(person.id))) continue
      const school = list.get(person.schoolCode)
      claims.hold("listed", person, year, school !== undefined)
      const grade = person.grade ?? 0
      if (grade === 13 || school?.system !== 1) continue
      const level = grade >= 50 ? 1 : grade <= 5 ? 2 : grade <= 9 ? 4 : 8
      claims.hold("taught there", person, year, (school.levels & level) === level)
    }
  }
  claims.check()
})

test("the dirt is where the list says, and nowhere else", () => {
  const codes = new Set(demo.schools.map((school) => school.code))
  for (const dirt of demo.dirt) {
    const round = of(lastRound).find((one) => one.unitCode === dirt.unitCode)
    const people = round?.people ?? []
    const hamlets = new Map(round?.households.map((household) => [household.id, household.hamlet]))
    const idsWhere = (test: (person: PersonRecord) => boolean) =>
      people.filter(test).map((person) => person.id)
    const twins = new Map<string, string[]>()
    for (const person of people) {
      if (isGone(person) || person.birthDay === null) continue
      const { familyName, givenName, birthDay, birthMonth, birthYear } = person
      const key = [
        familyName,
        givenName,
        birthDay,
        birthMonth,
        birthYear,
        hamlets.get(person.householdId),
      ].join("|")
      twins.set(key, [...(twins.get(key) ?? []), person.id])
    }
    const found = [...twins.values()].filter((ids) => ids.length > 1)
    const sorted = (pairs: readonly (readonly string[])[]) =>
      pairs.map((pair) => [...pair].sort().join()).sort()
    expect(sorted(found)).toEqual(sorted(dirt.duplicates))
    expect(idsWhere((person) => person.schoolCode !== null && !codes.has(person.schoolCode))).toEqual(
      dirt.wrongSchoolCodes,
    )
    expect(idsWhere((person) => !person.confirmed)).toEqual(dirt.unconfirmed)
    expect(idsWhere((person) => person.residence === 3)).toEqual(dirt.fromElsewhere)
    expect(idsWhere((person) => person.residence === 3 && person.homeProvince === null)).toEqual([])
  }
  const [anHoa] = demo.dirt
  expect(anHoa?.duplicates.length).toBe(12)
  expect(anHoa?.wrongSchoolCodes.length).toBe(3)
  expect(anHoa?.unconfirmed.length).toBe(146)
  expect(anHoa?.householdsWithoutHead.length).toBe(4)
  expect(anHoa?.householdsWithTwoHeads.length).toBe(3)
  expect(anHoa?.unclassified.length).toBeGreaterThan(300)
  expect(anHoa?.fromElsewhere.length).toBeGreaterThan(40)
  expect(anHoa?.dead.length).toBeGreaterThan(40)
})
