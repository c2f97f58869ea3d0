import { grade as grades, type PersonRecord } from "@phocap/core"
import { isAmong } from "../people/hash.ts"

/** What a preschool says of each child in class; nothing is said of children at home. */
export function preschoolAnswers(record: PersonRecord, person: number, upland: boolean): void {
  if (record.grade === null || record.grade < grades.preschool) return
  record.fullDays = isAmong(person, 33, upland ? 0.9 : 0.97)
  record.regularAttendance = isAmong(person, 34, upland ? 0.92 : 0.98)
  record.weightTracked = isAmong(person, 31, 0.99)
  record.heightTracked = isAmong(person, 32, 0.99)
  if (record.weightTracked) record.underweight = isAmong(person, 35, upland ? 0.11 : 0.035)
  if (record.heightTracked) record.stunted = isAmong(person, 36, upland ? 0.16 : 0.05)
}
