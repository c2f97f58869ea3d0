import type { PersonRecord } from "@phocap/core"
import { type Entry, type EntryName, entries, fieldsOf } from "./field-plan.ts"
import { formatBirth, parseBirth } from "./parse-birth.ts"
import { formatClass, parseClass } from "./parse-class.ts"
import { formatSchoolYear, parseSchoolYear } from "./parse-school-year.ts"

/** What stands in the boxes of a form, as typed: nothing is lost while it is not yet right. */
export type FormValues = Record<EntryName, string>

/** Entry → what is wrong with it, a key of the room's texts below `problem`. */
export type FormProblems = Partial<Record<EntryName, string>>

const asText = (value: unknown): string => (value === null || value === undefined ? "" : String(value))

function shown(record: Partial<PersonRecord>, entry: Entry): string {
  switch (entry.kind) {
    case "birth":
      if (record.birthYear === undefined) return ""
      return formatBirth({
        day: record.birthDay ?? null,
        month: record.birthMonth ?? null,
        year: record.birthYear,
      })
    case "class":
      return formatClass({
        className: record.className ?? null,
        repeated: record.repeated ?? false,
        twoSessions: record.twoSessions ?? null,
      })
    case "schoolYear": {
      const start = record[entry.name]
      return typeof start === "number" ? formatSchoolYear(start) : ""
    }
    case "flag":
      return record[entry.name] === true ? "yes" : "no"
    case "known": {
      const known = record[entry.name]
      return known === true ? "yes" : known === false ? "no" : ""
    }
    default:
      return asText(record[entry.name])
  }
}

export function formValues(record: Partial<PersonRecord>): FormValues {
  return Object.fromEntries(entries.map((entry) => [entry.name, shown(record, entry)])) as FormValues
}

type Read = { readonly fields: Partial<Record<keyof PersonRecord, unknown>> } | { readonly problem: string }

/** Family names are never null in a record; every other empty text is. */
function readText(entry: Extract<Entry, { max: number }>, text: string): Read {
  const clean = text.normalize("NFC").replace(/\s+/g, " ").trim()
  if (clean === "" && "required" in entry) return { problem: "required" }
  if (clean.length > entry.max) return { problem: "tooLong" }
  if ("digits" in entry && !/^\d*$/.test(clean)) return { problem: "digits" }
  return { fields: { [entry.name]: clean === "" && entry.name !== "familyName" ? null : clean } }
}

function readEntry(entry: Entry, text: string, roundYear: number): Read {
  switch (entry.kind) {
    case "birth": {
      const birth = parseBirth(text, roundYear)
      if (!birth.ok) return birth
      return {
        fields: { birthDay: birth.value.day, birthMonth: birth.value.month, birthYear: birth.value.year },
      }
    }
    case "class": {
      const marks = parseClass(text)
      return (marks.className?.length ?? 0) > 40 ? { problem: "tooLong" } : { fields: { ...marks } }
    }
    case "schoolYear": {
      const year = parseSchoolYear(text, roundYear, entry.over)
      return year.ok ? { fields: { [entry.name]: year.value } } : year
    }
    case "flag":
      return { fields: { [entry.name]: text === "yes" } }
    case "known":
      return { fields: { [entry.name]: text === "yes" ? true : text === "no" ? false : null } }
    case "code":
      if (text === "") return entry.required ? { problem: "required" } : { fields: { [entry.name]: null } }
      return { fields: { [entry.name]: Number(text) } }
    case "number": {
      const clean = text.trim()
      if (!/^\d{0,7}$/.test(clean)) return { problem: "digits" }
      return { fields: { [entry.name]: clean === "" ? null : Number(clean) } }
    }
    case "disabilities":
      return { fields: { disabilities: Number(text) || 0 } }
    case "school":
      return { fields: { [entry.name]: text === "" ? null : text } }
    default:
      return readText(entry, text)
  }
}

/** Reads a form. Where an entry is wrong, its fields are absent and `problems` says what is. */
export function readForm(
  values: FormValues,
  roundYear: number,
): { readonly fields: Partial<PersonRecord>; readonly problems: FormProblems } {
  const fields: Record<string, unknown> = {}
  const problems: FormProblems = {}
  for (const entry of entries) {
    const result = readEntry(entry, values[entry.name], roundYear)
    if ("problem" in result) problems[entry.name] = result.problem
    else Object.assign(fields, result.fields)
  }
  return { fields: fields as Partial<PersonRecord>, problems }
}

export interface Change {
  readonly field: string
  readonly old: unknown
  readonly new: unknown
}

/**
 * What the form changes in a record. An entry left as it was shown changes nothing, even where showing loses a shade
 * (two sessions unknown with a class written).
 */
export function formChanges(
  before: PersonRecord,
  values: FormValues,
  fields: Partial<PersonRecord>,
): Change[] {
  return entries
    .filter((entry) => values[entry.name].trim() !== shown(before, entry))
    .flatMap(fieldsOf)
    .filter((field) => field in fields && fields[field] !== before[field])
    .filter((field) => !(field === "twoSessions" && unsaid(before, fields)))
    .map((field) => ({ field, old: before[field], new: fields[field] }))
}

/** A class was written without its `*` and still is: whether it has two sessions stays as unknown as it was. */
function unsaid(before: PersonRecord, fields: Partial<PersonRecord>): boolean {
  return before.className !== null && before.twoSessions === null && fields.twoSessions === false
}
