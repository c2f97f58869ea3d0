import { PersonRecord, personFields } from "@phocap/core"
import { checkFields, type FieldRule, refuseProblems } from "./check-fields.ts"

const rules: ReadonlyMap<string, FieldRule> = new Map(
  personFields.map((field) => [field.name, { label: field.vi, writable: field.name !== "id" }]),
)

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Problems between fields: a day that the month does not have, a birth after the round. */
function checkTogether(person: PersonRecord, year: number): Record<string, string> {
  const problems: Record<string, string> = {}
  const { birthDay, birthMonth, birthYear } = person
  if (birthYear > year) problems.birthYear = `Không được sau năm điều tra ${year}.`
  if (birthDay !== null && birthMonth === null)
    problems.birthMonth = "Đã ghi ngày sinh thì phải ghi tháng sinh."
  else if (birthDay !== null && birthMonth !== null && birthDay > daysOf(birthYear, birthMonth))
    problems.birthDay = `Tháng ${birthMonth}/${birthYear} không có ngày ${birthDay}.`
  return problems
}

/**
 * `person` with `values` written over it, tidied. Throws `record.fields` naming each field that is wrong: out of its
 * list or range, not to be written, or at odds with another field. Problems that were there before do not stand in
 * the way of correcting something else.
 */
export function checkPerson(
  person: PersonRecord,
  values: Readonly<Record<string, unknown>>,
  year: number,
): { person: PersonRecord; values: Record<string, unknown> } {
  const checked = checkFields(PersonRecord.shape, rules, values)
  const next: PersonRecord = { ...person, ...checked.values }
  const touched = ["birthDay", "birthMonth", "birthYear"].some((field) => field in checked.values)
  const together = touched ? checkTogether(next, year) : {}
  refuseProblems({ ...together, ...checked.problems }, rules)
  return { person: next, values: checked.values }
}
