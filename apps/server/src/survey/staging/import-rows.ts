import type { ImportProblem, ImportRow } from "@phocap/contract"
import { personFields } from "@phocap/core"
import type { FieldChange } from "@phocap/documents"
import { describeValue, householdLabels } from "../../registry/index.ts"
import type { StagedPayload, StagedPerson } from "./staged-row.ts"

/** A row of `import_row`. */
export interface ImportRowRow {
  readonly row_number: number
  readonly action: ImportRow["action"]
  readonly problems: ImportProblem[]
  readonly payload: StagedPayload
}

type ShownChange = ImportRow["changes"][number]

const personLabels: ReadonlyMap<string, string> = new Map(personFields.map((field) => [field.name, field.vi]))
const povertyWords: Readonly<Record<string, string>> = { 1: "Hộ nghèo", 2: "Hộ cận nghèo" }

function shown({ entity, field, old, new: value }: FieldChange): ShownChange {
  if (entity === "household") {
    const label = householdLabels[field as keyof typeof householdLabels] ?? field
    const text = (given: unknown) =>
      given === null ? "" : field === "poverty" ? (povertyWords[String(given)] ?? "") : String(given)
    return { field: `household.${field}`, label, old: text(old), new: text(value) }
  }
  if (field === "householdId") return { field, label: "Hộ", old: "hộ trước", new: "hộ ghi ở dòng này" }
  const label = personLabels.get(field) ?? field
  return { field, label, old: describeValue(field, old), new: describeValue(field, value) }
}

/** Everything that a new record says, in the order of the survey form. */
function said(person: StagedPerson): ShownChange[] {
  return personFields
    .filter(({ name }) => name !== "id" && name !== "householdId" && name in person)
    .map(({ name, vi }) => ({ field: name, label: vi, old: "", new: describeValue(name, person[name]) }))
}

/** A staged row as the preview shows it. */
export function importRowOf({ row_number: row, action, problems, payload }: ImportRowRow): ImportRow {
  const { name, personId, person, changes = [], doubt } = payload
  return {
    row,
    action,
    name,
    personId: personId ?? null,
    changes: [...(person === undefined ? [] : said(person)), ...changes.map(shown)],
    problems,
    doubt:
      doubt === undefined
        ? null
        : {
            candidates: doubt.candidates.map((one) => ({
              personId: one.personId,
              text: one.text,
              changes: one.changes.map(shown),
            })),
            choice: doubt.choice,
          },
  }
}
