import { disabilityKinds, personFields } from "@phocap/core"
import type { Language, Say } from "../../platform/i18n/index.ts"
import { type Entry, entryOf } from "./entry.ts"
import { codeName } from "./filter-choices.ts"
import { householdEntries, restrictedHouseholdFields } from "./household-plan.ts"
import { formatSchoolYear } from "./parse-school-year.ts"
import { personEntries } from "./person-plan.ts"

const byName = new Map(personFields.map((field) => [field.name as string, field]))

/** Entries whose name in a form differs from the field's name in the corpus. */
const ownLabels = new Set([
  "birth",
  "class",
  "grade",
  "schoolCode",
  "ordinal",
  "graduationContinuing",
  "homeProvince",
  "hamlet",
  "formNumber",
  "headFamilyName",
  "headGivenName",
  "address",
  "poverty",
])

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** How a form, a history or a conflict names a field or entry. */
export function labelOf(name: string, language: Language, t: Say): string {
  if (ownLabels.has(name)) return t(`entry.${name}`)
  if (name === "householdId") return t("entry.household")
  const field = byName.get(name)
  return field === undefined ? name : upperFirst(language === "en" ? field.en : field.vi)
}

export function isRestricted(name: string): boolean {
  return byName.get(name)?.restricted === true || restrictedHouseholdFields.has(name)
}

const known = [...personEntries, ...householdEntries]

/** A value of a record in words: codes by their lists, school years in full; "" where nothing is recorded. */
export function wordsOf(
  field: string,
  value: unknown,
  language: Language,
  t: Say,
  schoolName: (code: string) => string | undefined = () => undefined,
): string {
  if (value === null || value === undefined || value === "") return ""
  if (typeof value === "boolean") return value ? t("choice.yes") : t("choice.no")
  const entry: Entry | undefined = entryOf(known, field)
  if (entry?.kind === "disabilities") {
    const kinds = disabilityKinds.filter((kind) => (kind.bit & Number(value)) !== 0)
    return kinds.map((kind) => (language === "en" ? kind.en : kind.vi)).join("; ") || t("choice.noDisability")
  }
  if (entry?.kind === "schoolYear" && typeof value === "number") return formatSchoolYear(value)
  if (entry?.kind === "code") {
    const line = entry.list.find((one) => one.code === value)
    return line === undefined ? String(value) : codeName(line, language)
  }
  if (entry?.kind === "school") return schoolName(String(value)) ?? String(value)
  return String(value)
}
