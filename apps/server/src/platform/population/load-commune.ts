import { compareVietnamese, School, SchoolReport, splitUnitValues } from "@phocap/core"
import {
  type AreaGround,
  type ConditionAnswers,
  deriveFacts,
  engineVersion,
  judgePopulation,
  type LawChoices,
  Population,
  type Receipt,
  type ReportingSchool,
} from "@phocap/engine"
import type { Database } from "../database/index.ts"
import type { LawLibrary } from "../law/law-library.ts"
import type { Commune, RoundStamp } from "./commune.ts"
import type { UnitAt } from "./find-unit.ts"
import { provinceName } from "./province-name.ts"
import { readColumns } from "./read-columns.ts"
import { readStamp } from "./read-stamp.ts"

interface SchoolRow {
  province_code: string
  code: string
  name: string
  levels: number
  system: number
  unit_code: string | null
  ownership: number
  independent: boolean
  first_round: number
  last_round: number | null
}

function schoolOf(row: SchoolRow): School {
  return School.parse({
    provinceCode: row.province_code,
    code: row.code,
    name: row.name,
    levels: row.levels,
    system: row.system,
    unitCode: row.unit_code,
    ownership: row.ownership,
    independent: row.independent,
    firstRound: row.first_round,
    lastRound: row.last_round,
  })
}

/** Schools that stand in the commune in that round, or that its records name, wherever they are. */
async function readSchools(
  database: Database,
  unit: UnitAt,
  year: number,
  codes: readonly string[],
): Promise<School[]> {
  const { rows } = await database.pool.query<SchoolRow>(
    `SELECT * FROM school
     WHERE (province_code = $1 AND unit_code = $2 AND first_round <= $3 AND (last_round IS NULL OR last_round >= $3))
        OR code = ANY($4)`,
    [unit.provinceCode, unit.code, year, codes],
  )
  return rows.map(schoolOf).sort((a, b) => compareVietnamese(a.name, b.name) || (a.code < b.code ? -1 : 1))
}

/** What stands beside the records of a sealed round; undefined of a round that is not sealed. */
async function readSeal(
  database: Database,
  unit: UnitAt,
  year: number,
): Promise<{ schools: School[]; receipt: Receipt | null } | undefined> {
  const { rows } = await database.pool.query<{ schools: SchoolRow[]; receipt: Receipt | null }>(
    `SELECT k.schools, k.receipt FROM round_seal k
     JOIN round r ON r.province_code = k.province_code AND r.unit_code = k.unit_code AND r.year = k.round_year
     WHERE k.province_code = $1 AND k.unit_code = $2 AND k.round_year = $3 AND r.state = 'sealed'`,
    [unit.provinceCode, unit.code, year],
  )
  const row = rows[0]
  return row === undefined ? undefined : { schools: row.schools.map(schoolOf), receipt: row.receipt }
}

async function readReports(database: Database, unit: UnitAt, year: number): Promise<SchoolReport[]> {
  const rows = await database.query
    .selectFrom("school_report")
    .select(["id", "school_code", "level", "values", "conditions"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .execute()
  return rows.map((row) =>
    SchoolReport.parse({
      id: row.id,
      schoolCode: row.school_code,
      level: row.level,
      values: row.values,
      conditions: row.conditions,
    }),
  )
}

async function readUnitValues(
  database: Database,
  unit: UnitAt,
  year: number,
): Promise<Pick<Commune, "values" | "ownAnswers">> {
  const rows = await database.query
    .selectFrom("unit_report")
    .select("values")
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", year)
    .execute()
  const { numbers, answers } = splitUnitValues(Object.assign({}, ...rows.map((row) => row.values)))
  const ownAnswers = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answer.met]))
  return { values: numbers, ownAnswers }
}

async function countHouseholds(
  { pool }: Database,
  { provinceCode, unitCode, roundYear }: { provinceCode: string; unitCode: string; roundYear: number },
): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM household
     WHERE province_code = $1 AND unit_code = $2 AND round_year = $3`,
    [provinceCode, unitCode, roundYear],
  )
  return rows[0]?.count ?? 0
}

function answersOf(reports: readonly SchoolReport[]): Map<string, ConditionAnswers> {
  return new Map(
    reports.map((report) => [
      `${report.schoolCode} ${report.level}`,
      Object.fromEntries(Object.entries(report.conditions).map(([id, answer]) => [id, answer.met])),
    ]),
  )
}

function reportingSchools(
  schools: readonly School[],
  unit: UnitAt,
  reports: readonly SchoolReport[],
): ReportingSchool[] {
  return schools
    .filter((school) => school.unitCode === unit.code && school.provinceCode === unit.provinceCode)
    .map((school) => ({
      code: school.code,
      name: school.name,
      levels: school.levels,
      independent: school.independent,
      reports: Object.fromEntries(
        reports
          .filter((report) => report.schoolCode === school.code)
          .map((report) => [report.level, report.values]),
      ),
    }))
}

/** What was proved when the round was sealed stands, as long as this engine means the same by it. */
function sealedVerdicts(receipt: Receipt | null | undefined): Receipt["verdicts"] | undefined {
  return receipt?.engine === engineVersion ? receipt.verdicts : undefined
}

/** Reads a commune's round and works out facts and verdicts. */
export async function loadCommune(
  database: Database,
  law: LawLibrary,
  unit: UnitAt,
  year: number,
  stamp: RoundStamp,
  choices: LawChoices,
): Promise<Commune> {
  const scope = { provinceCode: unit.provinceCode, unitCode: unit.code, roundYear: year }
  const [records, reports, own, province, households] = await Promise.all([
    readColumns(database, scope),
    readReports(database, unit, year),
    readUnitValues(database, unit, year),
    provinceName(database, unit.provinceCode),
    countHouseholds(database, scope),
  ])
  const seal = await readSeal(database, unit, year)
  const list = seal?.schools ?? (await readSchools(database, unit, year, records.schoolCode.dictionary))
  const after = await readStamp(database, unit, year)
  if (after.stamp.key !== stamp.key) {
    // Somebody wrote while we read: figures must name the one version that they were made from.
    return loadCommune(database, law, unit, year, after.stamp, after.choices)
  }
  const { document } = after
  // A code used in two provinces means the school of one's own.
  const ofProvince = (school: School) => school.provinceCode === unit.provinceCode
  const schools = new Map(
    [...list]
      .sort((a, b) => Number(ofProvince(a)) - Number(ofProvince(b)))
      .map((school) => [school.code, school]),
  )
  const rules = law.forRound(year, choices)
  const facts = deriveFacts(records, { year, provinceCode: unit.provinceCode, unitCode: unit.code, schools })
  const population = new Population(facts, rules.definitions)
  const ground: AreaGround =
    document === null ? { area: "normal", document: null } : { area: "hardship", document }
  return {
    unit,
    provinceName: province,
    year,
    stamp,
    ground,
    records,
    facts,
    population,
    rules,
    verdicts: sealedVerdicts(seal?.receipt) ?? judgePopulation(rules, population, ground.area),
    sealedReceipt: seal?.receipt ?? null,
    schools,
    reporting: reportingSchools(list, unit, reports),
    reports,
    answers: answersOf(reports),
    ...own,
    hamlets: [...records.hamlet.dictionary].sort(new Intl.Collator("vi", { numeric: true }).compare),
    households,
  }
}
