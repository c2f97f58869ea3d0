import { checkIdentityNumber, grade, graduation, movement, remember, searchKey } from "@phocap/core"
import type { ParsedHousehold, ParsedPerson, ParsedRow } from "./parsed-row.ts"
import type { RowReader } from "./row-reader.ts"

const relations = new Set(
  "chu vo chong con cha bo me ong ba anh chi em chau chat khac co bac di cau mo thim duong o nguoi".split(
    " ",
  ),
)

const isRelation = remember((relation) => relations.has(searchKey(relation).split(" ")[0] ?? ""))

interface Level {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly youngest: number
  readonly oldest: number
}

/** Ages beyond which a grade is more likely a slip. */
const levels: readonly Level[] = [
  { name: "tiểu học", from: 1, to: 5, youngest: 5, oldest: 15 },
  { name: "trung học cơ sở", from: 6, to: 9, youngest: 9, oldest: 19 },
  { name: "trung học phổ thông", from: 10, to: 12, youngest: 12, oldest: 23 },
]

function checkNames(reader: RowReader, person: ParsedPerson, household: ParsedHousehold): void {
  if (person.givenName === "") reader.problem("name-missing", "D", "", "", ["C"])
  else if (person.familyName === "") reader.problem("family-name-missing", "C")
  if (person.relation !== null && !isRelation(person.relation)) {
    reader.problem("relation-unknown", "AV", person.relation)
  }
  if (household.likelyHamlet === null) reader.problem("hamlet-missing", "N")
  if (household.headGivenName === "") reader.problem("head-name-missing", "M")
  if (household.formNumber === null && !reader.failed.has("O")) reader.problem("form-number-missing", "O")
}

function checkSchool(reader: RowReader, person: ParsedPerson, age: number | null): void {
  const { schools } = reader.context
  if (person.schoolCode !== null && !schools.has(person.schoolCode)) {
    reader.problem("school-unknown", "V", person.schoolCode)
  }
  if (person.grade === null) {
    if (person.className !== null && !reader.failed.has("R")) {
      reader.problem("class-without-grade", "R", person.className, "", ["S"])
    }
    return
  }
  const level = levels.find(({ from, to }) => (person.grade ?? 0) >= from && (person.grade ?? 0) <= to)
  if (!level) return
  if (person.schoolCode === null && !reader.failed.has("V")) reader.problem("school-missing", "V", level.name)
  if (age !== null && (age < level.youngest || age > level.oldest)) {
    reader.problem("age-grade", "R", `${age} tuổi học lớp ${person.grade}`, "", ["G"])
  }
}

/** Studying and having left in the same school year exclude each other; going on to a later year does not. */
function checkLeft(reader: RowReader, person: ParsedPerson): void {
  if (person.grade === null || person.grade === grade.tertiary) return
  const { roundYear } = reader.context
  const left = [
    [person.droppedGrade, person.droppedYear, "AE", "AF", "bỏ học"],
    [person.completedGrade, person.completedYear, "AC", "AD", "học xong"],
  ] as const
  for (const [leftGrade, year, letter, yearLetter, what] of left) {
    if (leftGrade === null || reader.failed.has(yearLetter)) continue
    const others = ["R", yearLetter]
    if (year === null)
      reader.problem("studying-and-left-undated", letter, `${what} lớp ${leftGrade}`, "", others)
    else if (year >= roundYear) {
      reader.problem("studying-and-left", letter, `${what} lớp ${leftGrade} cùng năm học`, "", others)
    }
  }
}

/** Warns where the tables of schooling or literacy would have to count the person as not known. */
function checkKnown(reader: RowReader, person: ParsedPerson, never: boolean, age: number | null): void {
  const gone = person.movement === movement.dead || person.movement === movement.movedOut
  if (age === null || gone || reader.failed.has("R")) return
  const finished = (person.graduationLevel ?? 0) >= graduation.primary || person.vocationalLevel !== null
  const said =
    person.grade !== null ||
    never ||
    finished ||
    person.completedGrade !== null ||
    person.droppedGrade !== null
  if (age >= 6 && age <= 18 && !said) reader.problem("study-unknown", "R", String(age))
  const literacy = person.literacyClass ?? person.literacyCompleted ?? person.relapse
  if (age >= 15 && age <= 60 && person.disabilities === 0 && !said && literacy === null) {
    reader.problem("literacy-unknown", "W", String(age), "", ["AC", "AE", "AH"])
  }
}

function checkIdentity(reader: RowReader, person: ParsedPerson): void {
  if (person.identityNumber === null || person.birthYear === null) return
  const { birthYear, sex } = person
  const odd = checkIdentityNumber(person.identityNumber, { birthYear, sex })[0]
  if (odd) reader.problem("identity-odd", "AY", odd.message)
}

/** The checks of a record that look at several cells together. */
export function checkRow(
  reader: RowReader,
  { person, never, household }: Pick<ParsedRow, "person" | "never" | "household">,
): void {
  const age = person.birthYear === null ? null : reader.context.roundYear - person.birthYear
  checkNames(reader, person, household)
  checkSchool(reader, person, age)
  checkLeft(reader, person)
  checkKnown(reader, person, never, age)
  checkIdentity(reader, person)
}
