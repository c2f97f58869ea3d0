import {
  type CodeList,
  disabilityKinds,
  ethnicities,
  grades,
  graduationProofs,
  graduations,
  movements,
  type PersonRecord,
  personFields,
  presences,
  residences,
  sexes,
  studyStates,
  vocationals,
} from "@phocap/core"

const lists: Partial<Record<keyof PersonRecord, CodeList>> = {
  sex: sexes,
  ethnicity: ethnicities,
  residence: residences,
  presence: presences,
  grade: grades,
  graduationLevel: graduations,
  graduationProof: graduationProofs,
  vocationalLevel: vocationals,
  movement: movements,
  studyState: studyStates,
}

const schoolYears: ReadonlySet<string> = new Set([
  "graduationYear",
  "vocationalYear",
  "completedYear",
  "droppedYear",
])
const kinds = new Map(personFields.map((field) => [field.name as string, field.kind]))

/** A value of a person's record as the survey form writes it: codes in words, school years in full, nothing as "". */
export function describeValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return kinds.get(field) === "known" ? "Chưa rõ" : ""
  if (typeof value === "boolean") return value ? "Có" : "Không"
  if (typeof value !== "number") return String(value)
  if (field === "disabilities") {
    const bits = disabilityKinds.filter((kind) => (kind.bit & value) !== 0)
    return bits.length === 0 ? "Không" : bits.map((kind) => kind.vi).join("; ")
  }
  if (schoolYears.has(field)) return `${value}–${value + 1}`
  const list = lists[field as keyof PersonRecord]
  return list?.find((one) => one.code === value)?.vi ?? String(value)
}
