import { type Entry, fieldsOf } from "./entry.ts"
import { formatBirth, parseBirth } from "./parse-birth.ts"
import { formatClass, parseClass } from "./parse-class.ts"
import { formatSchoolYear, parseSchoolYear } from "./parse-school-year.ts"

/** What stands in the boxes of a form, as typed, by entry: nothing is lost while it is not yet right. */
export type FormValues = Readonly<Record<string, string>>

/** Entry → what is wrong with it, a key of the room's texts below `problem`. */
export type FormProblems = Readonly<Record<string, string>>

/** A record, or what is given of one. */
export type Fields = Readonly<Record<string, unknown>>

/** Before a text that stands in the box of a closed list but is on none of its lines. */
export const unlisted = "?"

const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value))
const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null)
const knownOf = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null)

/** What the box of an entry holds for a record. */
export function shownValue(record: Fields, entry: Entry): string {
  switch (entry.kind) {
    case "birth": {
      const year = numberOf(record.birthYear)
      if (year === null) return ""
      return formatBirth({ day: numberOf(record.birthDay), month: numberOf(record.birthMonth), year })
    }
    case "class":
      return formatClass({
        className: textOf(record.className) || null,
        repeated: record.repeated === true,
        twoSessions: knownOf(record.twoSessions),
      })
    case "schoolYear": {
      const start = numberOf(record[entry.name])
      return start === null ? "" : formatSchoolYear(start)
    }
    case "flag":
      return record[entry.name] === true ? "yes" : "no"
    case "known": {
      const known = knownOf(record[entry.name])
      return known === null ? "" : known ? "yes" : "no"
    }
    default:
      return textOf(record[entry.name])
  }
}

export function formValues(entries: readonly Entry[], record: Fields): FormValues {
  return Object.fromEntries(entries.map((entry) => [entry.name, shownValue(record, entry)]))
}

type Read = { readonly fields: Fields } | { readonly problem: string }

function readText(entry: Extract<Entry, { max: number }>, text: string): Read {
  const clean = text.normalize("NFC").replace(/\s+/g, " ").trim()
  const rules: { required?: true; digits?: true; neverNull?: true } = entry.kind === "suggest" ? {} : entry
  if (clean === "" && rules.required) return { problem: "required" }
  if (clean.length > entry.max) return { problem: "tooLong" }
  if (rules.digits && !/^\d*$/.test(clean)) return { problem: "digits" }
  return { fields: { [entry.name]: clean === "" && !rules.neverNull ? null : clean } }
}

/** A school elsewhere that nobody attended before is on no list yet: its ministry code is taken, a name is not. */
function readSchool(name: string, text: string): Read {
  if (!text.startsWith(unlisted)) return { fields: { [name]: text === "" ? null : text } }
  const code = text.slice(unlisted.length).trim()
  return /^(?=.*\d)[\w.-]{4,40}$/.test(code) ? { fields: { [name]: code } } : { problem: "unlistedSchool" }
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
      if (text.startsWith(unlisted)) return { problem: "unlisted" }
      if (text === "") return entry.required ? { problem: "required" } : { fields: { [entry.name]: null } }
      return { fields: { [entry.name]: Number(text) } }
    case "school":
      return readSchool(entry.name, text)
    case "number": {
      const clean = text.trim()
      if (!/^\d{0,7}$/.test(clean)) return { problem: "digits" }
      return { fields: { [entry.name]: clean === "" ? null : Number(clean) } }
    }
    case "disabilities":
      return { fields: { disabilities: Number(text) || 0 } }
    default:
      return readText(entry, text)
  }
}

/** Reads a form. Where an entry is wrong, its fields are absent and `problems` says what is. */
export function readForm(
  entries: readonly Entry[],
  values: FormValues,
  roundYear: number,
): { readonly fields: Fields; readonly problems: FormProblems } {
  const fields: Record<string, unknown> = {}
  const problems: Record<string, string> = {}
  for (const entry of entries) {
    const result = readEntry(entry, values[entry.name] ?? "", roundYear)
    if ("problem" in result) problems[entry.name] = result.problem
    else Object.assign(fields, result.fields)
  }
  return { fields, problems }
}

export interface Change {
  readonly field: string
  readonly old: unknown
  readonly new: unknown
}

/** Entries whose box no longer holds what the record showed. */
export function touchedEntries(entries: readonly Entry[], before: Fields, values: FormValues): Entry[] {
  return entries.filter((entry) => {
    const now = values[entry.name] ?? ""
    const shown = shownValue(before, entry)
    return now !== shown && now.trim() !== shown
  })
}

/**
 * What the form changes in a record. An entry left as it was shown changes nothing, even where showing loses a shade
 * (two sessions unknown with a class written).
 */
export function formChanges(
  entries: readonly Entry[],
  before: Fields,
  values: FormValues,
  fields: Fields,
): Change[] {
  return touchedEntries(entries, before, values)
    .flatMap(fieldsOf)
    .filter((field) => field in fields && fields[field] !== before[field])
    .filter((field) => !(field === "twoSessions" && unsaid(before, fields)))
    .map((field) => ({ field, old: before[field], new: fields[field] }))
}

/** A class was written without its `*` and still is: whether it has two sessions stays as unknown as it was. */
function unsaid(before: Fields, fields: Fields): boolean {
  return before.className !== null && before.twoSessions === null && fields.twoSessions === false
}
