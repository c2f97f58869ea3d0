import {
  disabilityKinds,
  ethnicities,
  graduations,
  kinh,
  movements,
  presences,
  residences,
  sex,
  vocationals,
} from "@phocap/core"
import { codeFinder } from "../code-finder.ts"
import { checkRow } from "./check-row.ts"
import { cleanText } from "./clean-text.ts"
import { parseBirth } from "./parse-birth.ts"
import { parseClass } from "./parse-class.ts"
import { parseGrade } from "./parse-grade.ts"
import { parseSchoolYear } from "./parse-school-year.ts"
import type { ParsedPerson, ParsedRow } from "./parsed-row.ts"
import { readHousehold } from "./read-household.ts"
import type { RowCells } from "./row-cells.ts"
import { type RowContext, RowReader } from "./row-reader.ts"
import { readName } from "./split-name.ts"

const findEthnicity = codeFinder(ethnicities)
const findResidence = codeFinder(residences)
const findPresence = codeFinder(presences)
const findGraduation = codeFinder(graduations, { "Trung học cơ sở": 3, "Trung học phổ thông": 4 })
const findVocational = codeFinder(vocationals)
const findMovement = codeFinder(movements, { "1": 1, "2": 2, "3": 3 })
const words = (list: readonly { vi: string }[]) => `${list.map(({ vi }) => vi).join(", ")}.`

const residenceWords = words(residences)
const presenceWords = words(presences)
const graduationWords = words(graduations)
const vocationalWords = words(vocationals)
const movementWords = words(movements)

function readSex(reader: RowReader): number {
  const text = reader.text("H", 200)?.toLowerCase()
  if (text === "nữ" || text === "nu") return sex.female
  if (text === "nam") return sex.male
  return text !== undefined && reader.mark("H") ? sex.female : sex.male
}

const disabilityColumns = ["AJ", "AK", "AL", "AM", "AN", "AO", "AP", "AQ"].map(
  (letter, i) => [letter, disabilityKinds[i]?.bit ?? 0] as const,
)

function readDisabilities(reader: RowReader): number {
  let bits = 0
  for (const [letter, bit] of disabilityColumns) if (reader.mark(letter)) bits |= bit
  return bits
}

/** Excel drops the 0 before a phone number typed as a number. */
function readPhone(reader: RowReader): string | null {
  const text = reader.text("AX", 40)
  const number = typeof reader.cells[50]?.value === "number"
  if (text === null || !number || !/^[1-9]\d{8}$/.test(text)) return text
  reader.problem("phone-zero", "AX", `0${text}`)
  return `0${text}`
}

function readIdentity({ cells, context }: RowReader): string | null {
  const value = context.identityColumn ? cells[context.identityColumn]?.value : undefined
  if (value === undefined || value === null) return null
  const digits = cleanText(String(value)).replace(/^'|[\s.]/g, "")
  if (digits === "") return null
  return typeof value === "number" ? digits.padStart(12, "0") : digits
}

function readPerson(reader: RowReader, grade: number | null): ParsedPerson {
  const birth = parseBirth(reader)
  const { familyName, givenName } = readName(reader, "C", "D")
  const { className, repeated, twoSessions } = parseClass(reader.text("S", 40))
  return {
    ordinal: ordinal(reader),
    familyName,
    givenName,
    birthDay: birth.day,
    birthMonth: birth.month,
    birthYear: birth.year,
    sex: readSex(reader),
    ethnicity:
      reader.word("I", findEthnicity, "tên trong danh mục 54 dân tộc; dân tộc Kinh để trống.") ?? kinh,
    religion: reader.text("J", 60),
    priority: reader.text("K", 120),
    residence: reader.word("P", findResidence, residenceWords),
    presence: reader.word("Q", findPresence, presenceWords),
    grade,
    className,
    repeated,
    twoSessions,
    schoolCode: reader.text("V", 40),
    graduationLevel: reader.word("W", findGraduation, graduationWords),
    graduationContinuing: reader.mark("X") ?? false,
    graduationYear: parseSchoolYear(reader, "Y", true),
    vocationalLevel: reader.word("Z", findVocational, vocationalWords),
    vocationalDiploma: reader.text("AA", 60),
    vocationalYear: parseSchoolYear(reader, "AB", true),
    completedGrade: reader.integer("AC", 0, 12),
    completedYear: parseSchoolYear(reader, "AD", false),
    droppedGrade: reader.integer("AE", 1, 12),
    droppedYear: parseSchoolYear(reader, "AF", false),
    literacyClass: reader.integer("AG", 1, 5),
    literacyCompleted: reader.integer("AH", 1, 5),
    relapse: reader.integer("AI", 1, 2),
    disabilities: readDisabilities(reader),
    disabilityCertified: reader.mark("AR") ?? false,
    canLearn: reader.mark("AS"),
    movement: reader.word("AT", findMovement, movementWords),
    movementNote: reader.text("AU", 300),
    relation: reader.text("AV", 60),
    guardianName: reader.text("AW", 120),
    phone: readPhone(reader),
    note: reader.text("AY", 500),
    identityNumber: readIdentity(reader),
  }
}

/** The running number of a sheet is a convenience: whatever is no number is left out without a word. */
function ordinal({ cells }: RowReader): number | null {
  const value = Number(cells[2]?.value ?? Number.NaN)
  return Number.isInteger(value) && value >= 0 && value <= 9_999_999 ? value : null
}

/**
 * Reads one row of the sheet DuLieu: what it says of person and household, and every problem with it, each naming the
 * column, what is wrong and what to do. A cell with an error says nothing (`failed`).
 */
export function parseRow(cells: RowCells, context: RowContext): ParsedRow {
  const reader = new RowReader(cells, context)
  const { grade, never } = parseGrade(reader)
  const person = readPerson(reader, grade)
  const household = readHousehold(reader)
  checkRow(reader, { person, never, household })
  return { person, never, household, problems: reader.problems, failed: reader.failed }
}
