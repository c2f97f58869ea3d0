import type { ImportChoice, ImportProblem, ImportRow } from "@phocap/contract"
import { type Household, newPerson, type PersonRecord, type School } from "@phocap/core"
import type { FieldChange, PlanItem, RowProblem } from "@phocap/documents"

/** A person as staged: the fields that say something. */
export type StagedPerson = Partial<PersonRecord> &
  Pick<PersonRecord, "id" | "householdId" | "givenName" | "birthYear" | "sex">

/** Who a row may be, kept with the row whatever is decided. */
export interface StagedDoubt {
  readonly candidates: readonly {
    readonly personId: string
    /** Name, birth year and why it may be this person. */
    readonly text: string
    readonly changes: readonly FieldChange[]
  }[]
  readonly person: StagedPerson
  /** To be made with a new person, unless another row makes it. */
  readonly household?: Household
  /** What is said as long as nothing is decided. */
  readonly problem: ImportProblem
  readonly choice: ImportChoice
}

/** What `import_row.payload` holds: what the row would write. */
export interface StagedPayload {
  /** As the file has it. */
  readonly name: string
  readonly personId?: string
  /** Whole, when the row makes it. */
  readonly household?: Household
  /** A new person; with a rejected row, what it says of somebody who may be stored already. */
  readonly person?: StagedPerson
  readonly changes?: readonly FieldChange[]
  /** Where it was not clear who the row is: everything needed to decide, and to decide otherwise. */
  readonly doubt?: StagedDoubt
  /** Schools that the file's own list brings along; with the row of the whole file. */
  readonly schools?: readonly School[]
}

/** The row number under which what concerns the whole file is staged. */
export const wholeFile = 0

export interface StagedRow {
  readonly row: number
  readonly action: ImportRow["action"]
  readonly problems: readonly ImportProblem[]
  readonly payload: StagedPayload
}

export function problemOf(problem: RowProblem): ImportProblem {
  const { row, column, columnLabel, level, code, message, remedy, value } = problem
  return { row, column, columnLabel, level, code, message, remedy, value }
}

const blank = newPerson({ id: "", householdId: "", givenName: "", birthYear: 0, sex: 0 })
const always = ["id", "householdId", "givenName", "birthYear", "sex"] as const
const others = (Object.keys(blank) as (keyof PersonRecord)[]).filter(
  (field) => !(always as readonly string[]).includes(field),
)

const blanks = others.map((field) => blank[field])

/** Leaves out what every new record begins with. */
export function packPerson(person: PersonRecord): StagedPerson {
  const { id, householdId, givenName, birthYear, sex } = person
  const packed: Record<string, unknown> = { id, householdId, givenName, birthYear, sex }
  for (let i = 0; i < others.length; i++) {
    const value = person[others[i] as keyof PersonRecord]
    if (value !== blanks[i]) packed[others[i] as string] = value
  }
  return packed as unknown as StagedPerson
}

export function unpackPerson(person: StagedPerson): PersonRecord {
  return newPerson(person)
}

/** Items of the plan that are about one row of the file. */
export type RowItem = Extract<PlanItem, { readonly row: number; readonly problems: unknown }>

const reasons: Readonly<Record<string, string>> = {
  "several-match": "nhiều người cùng họ tên, ngày sinh",
  "same-birth-other-name": "cùng ngày sinh, tên khác",
  "same-name-other-birth": "cùng tên, ngày sinh khác",
  "same-name-and-birth-elsewhere": "cùng tên, ngày sinh ở hộ khác",
}

/** The staged form of a planned row. `nameOf` names stored people for whoever must decide between them. */
export function stagedRow(item: RowItem, name: string, nameOf: (id: string) => string): StagedRow {
  const problems = item.problems.map(problemOf)
  const { row } = item
  switch (item.kind) {
    case "added": {
      const made = item.household.created === null ? {} : { household: item.household.created }
      const payload = { name, person: packPerson(item.person), ...made, changes: item.changes }
      return { row, action: "added", problems, payload }
    }
    case "changed": {
      const made = item.household.created === null ? {} : { household: item.household.created }
      return {
        row,
        action: "changed",
        problems,
        payload: { name, personId: item.personId, ...made, changes: item.changes },
      }
    }
    case "unchanged":
      return { row, action: "unchanged", problems, payload: { name, personId: item.personId } }
    case "rejected": {
      const who = item.personId === null ? {} : { personId: item.personId }
      return { row, action: "rejected", problems, payload: { name, ...who } }
    }
    case "ambiguous": {
      const candidates = item.candidates.map(({ personId, reason, changes }) => ({
        personId,
        text: `${nameOf(personId)}, ${reasons[reason] ?? "có thể là một"}`,
        changes,
      }))
      const person = packPerson(item.person)
      const problem = unclear(row, name, candidates)
      const made = item.household.created === null ? {} : { household: item.household.created }
      const doubt: StagedDoubt = { candidates, person, ...made, problem, choice: "undecided" }
      return { row, action: "rejected", problems: [problem, ...problems], payload: { name, person, doubt } }
    }
  }
}

/** Nobody is guessed to be somebody: the row stays out until a person says who it is. */
function unclear(row: number, name: string, candidates: StagedDoubt["candidates"]): ImportProblem {
  return {
    row,
    column: "C",
    columnLabel: "Họ đệm",
    level: "error",
    code: "who-unclear",
    message: `Chưa rõ là ai: có thể là người đã lưu ${candidates
      .slice(0, 3)
      .map(({ text }) => text)
      .join("; ")}.`,
    remedy: "Chọn người đó, hoặc chọn là người mới, ở ngay dòng này. Chưa chọn thì dòng này không được nhập.",
    value: name,
  }
}
