import { type Household, newPerson, type PersonRecord, studyState } from "@phocap/core"
import { compareRow, type FieldChange } from "../diff-row.ts"
import type { RowContext } from "../parse/row-reader.ts"
import type { RowProblem } from "../row-problem.ts"
import { FileHouseholds } from "./file-households.ts"
import { handOut, homeOf, unclearHousehold } from "./household-plan.ts"
import { hamletKey } from "./match-keys.ts"
import { findSuspects, matchByYear, matchExactly, type Suspect } from "./match-person.ts"
import { type IncomingRow, type PlacedRow, problemAt } from "./placed-row.ts"
import type { AbsentItem, AmbiguousItem, RowItem } from "./plan-item.ts"
import type { RegisterIndex, StoredPerson } from "./register-index.ts"
import { RowPlacer } from "./row-placer.ts"
import type { StoredRegister } from "./stored-register.ts"

type Decision =
  | { readonly kind: "known"; readonly person: StoredPerson }
  | { readonly kind: "suspects"; readonly suspects: readonly Suspect[] }
  | { readonly kind: "new" }
  | { readonly kind: "rejected"; readonly person: StoredPerson | null }

interface Decided {
  readonly placed: PlacedRow
  readonly decision: Decision
}

const finishSize = 500
const isError = ({ level }: RowProblem) => level === "error"

/** Decides for each row who it is and what it changes. */
export class RowPlanner {
  readonly #index: RegisterIndex
  readonly #stored: StoredRegister
  readonly #context: RowContext
  readonly #newId: () => string
  readonly #households: FileHouseholds
  readonly #placer: RowPlacer
  readonly #pending: PlacedRow[] = []

  constructor(index: RegisterIndex, stored: StoredRegister, context: RowContext, newId: () => string) {
    this.#index = index
    this.#stored = stored
    this.#context = context
    this.#newId = newId
    this.#households = new FileHouseholds(index)
    this.#placer = new RowPlacer(this.#households, context)
  }

  get households(): FileHouseholds {
    return this.#households
  }

  /** Rows with a school year after the round. */
  get futureYears(): number {
    return this.#placer.futureYears
  }

  /** Plans some rows, in order; rows that may be someone else under another name wait for `finish`. */
  async plan(rows: readonly IncomingRow[]): Promise<RowItem[]> {
    const decided: Decided[] = []
    for (const row of rows) {
      const placed = this.#placer.place(row)
      const decision = this.#decide(placed)
      if (decision === null) this.#pending.push(placed)
      else decided.push({ placed, decision })
    }
    return this.#items(decided)
  }

  /** Plans the rows that waited, now that it is known which stored people the other rows are. */
  async *finish(): AsyncGenerator<RowItem[]> {
    for (let at = 0; at < this.#pending.length; at += finishSize) {
      const decided = this.#pending.slice(at, at + finishSize).map((placed) => ({
        placed,
        decision: this.#decideLate(placed),
      }))
      yield await this.#items(decided)
    }
  }

  /** Who the row is; `null` when that depends on rows still to come. */
  #decide(placed: PlacedRow): Decision | null {
    const { identity, problems } = placed
    if (!identity || problems.some(({ code }) => code === "duplicate-row"))
      return { kind: "rejected", person: null }
    const { people, sure } = matchExactly(identity, this.#index)
    // A row in error may be the wrong one to take a person by head alone: the right one may follow.
    if (people.length > 0) return sure || !problems.some(isError) ? this.#matched(placed, people) : null
    const waits = matchByYear(identity) !== null || findSuspects(identity, this.#index).length > 0
    return waits ? null : { kind: "new" }
  }

  #decideLate(placed: PlacedRow): Decision {
    if (!placed.identity) return { kind: "rejected", person: null }
    const { people } = matchExactly(placed.identity, this.#index)
    const free = people.filter(({ claimedBy }) => claimedBy === 0)
    if (free.length > 0) return this.#matched(placed, free)
    const found = matchByYear(placed.identity)
    if (found) return this.#claim(placed, found)
    const suspects = findSuspects(placed.identity, this.#index)
    return suspects.length > 0 ? this.#suspected(suspects) : { kind: "new" }
  }

  #matched(placed: PlacedRow, people: readonly StoredPerson[]): Decision {
    const [first, ...others] = people
    if (first && others.length === 0) return this.#claim(placed, first)
    return this.#suspected(people.map((person) => ({ person, reason: "several-match" })))
  }

  #suspected(suspects: readonly Suspect[]): Decision {
    for (const { person } of suspects) person.suspected = true
    return { kind: "suspects", suspects }
  }

  /** Takes a stored person for a row, and with the person, if it is still free, the household. */
  #claim({ row, household }: PlacedRow, person: StoredPerson): Decision {
    if (person.claimedBy === 0) person.claimedBy = row
    const { home } = person
    const free = home && home.boundTo < 0 && household.stored === null && household.newId === null
    if (free && (household.candidates.length === 0 || household.candidates.includes(home))) {
      household.stored = home
      home.boundTo = household.number
      home.renumbered = household.candidates.length === 0
    }
    return { kind: "known", person }
  }

  async #items(decided: readonly Decided[]): Promise<RowItem[]> {
    const ids = new Set<string>()
    for (const { decision } of decided) {
      if (decision.kind === "known") ids.add(decision.person.id)
      if (decision.kind === "suspects") for (const { person } of decision.suspects) ids.add(person.id)
    }
    const records = new Map<string, PersonRecord>()
    const wanted = [...ids]
    for (let at = 0; at < wanted.length; at += 500) {
      for (const record of await this.#stored.load(wanted.slice(at, at + 500))) records.set(record.id, record)
    }
    return decided.map(({ placed, decision }) => this.#item(placed, decision, records))
  }

  #item(placed: PlacedRow, decision: Decision, records: ReadonlyMap<string, PersonRecord>): RowItem {
    switch (decision.kind) {
      case "rejected":
        return this.#rejected(placed, decision.person, placed.problems)
      case "known":
        return this.#knownItem(placed, decision.person, records.get(decision.person.id))
      case "suspects":
        return this.#ambiguousItem(placed, decision.suspects, records)
      default:
        return this.#newItem(placed)
    }
  }

  #rejected({ row }: PlacedRow, person: StoredPerson | null, problems: readonly RowProblem[]): RowItem {
    return { kind: "rejected", row, personId: person?.id ?? null, problems }
  }

  #knownItem(placed: PlacedRow, person: StoredPerson, record: PersonRecord | undefined): RowItem {
    if (person.claimedBy !== placed.row) {
      const twice = problemAt(placed, "same-stored-person", "C", String(person.claimedBy))
      return this.#rejected(placed, person, [...placed.problems, twice])
    }
    if (!record) throw new RangeError(`stored person ${person.id} could not be loaded`)
    const { changes, problems } = this.#compared(placed, person, record)
    const unclear = unclearHousehold(placed)
    if (unclear) problems.push(unclear)
    const household = unclear ? null : homeOf(placed, this.#context, this.#newId)
    const moved = household !== null && household.planned.id !== record.householdId
    if (household && moved) {
      const { id, householdId: old } = record
      changes.push({ entity: "person", id, field: "householdId", old, new: household.planned.id })
    }
    const all = [...changes, ...(household?.changes ?? [])]
    if (all.some(({ field }) => field === "headGivenName" || field === "headFamilyName")) {
      const old = placed.household.stored?.household
      const stored = `${old?.headFamilyName ?? ""} ${old?.headGivenName ?? ""}`.trim()
      problems.push(problemAt(placed, "head-changed", "M", stored))
    }
    if (problems.some(isError)) return this.#rejected(placed, person, problems)
    if (household) handOut(placed.household)
    const { row } = placed
    if (all.length === 0) return { kind: "unchanged", row, personId: person.id, problems }
    const planned = household?.planned ?? { id: record.householdId, created: null }
    return { kind: "changed", row, personId: person.id, household: planned, changes: all, problems }
  }

  #compared(
    placed: PlacedRow,
    person: StoredPerson,
    record: PersonRecord,
  ): { changes: FieldChange[]; problems: RowProblem[] } {
    const household = person.home?.household ?? emptyHousehold(record.householdId)
    const context = { ...this.#context, row: placed.row }
    const diff = compareRow({ person: record, household }, placed.cells, context, {
      ...placed.parsed,
      problems: placed.problems,
    })
    const changes = [...diff.person]
    const problems = diff.problems.filter(
      ({ code }) => record.studyState === null || (code !== "study-unknown" && code !== "literacy-unknown"),
    )
    const enrolled = changes.some(({ field, new: value }) => field === "studyState" && value === null)
    if (enrolled && record.studyState === studyState.never) {
      problems.push(problemAt(placed, "never-contradicted", "R"))
    }
    return { changes, problems }
  }

  #newItem(placed: PlacedRow): RowItem {
    const unclear = unclearHousehold(placed)
    const problems = unclear ? [...placed.problems, unclear] : placed.problems
    if (problems.some(isError)) return this.#rejected(placed, null, problems)
    const { planned, changes } = homeOf(placed, this.#context, this.#newId)
    handOut(placed.household)
    const person = this.#newRecord(placed, planned.id)
    return { kind: "added", row: placed.row, person, household: planned, changes, problems }
  }

  #ambiguousItem(
    placed: PlacedRow,
    suspects: readonly Suspect[],
    records: ReadonlyMap<string, PersonRecord>,
  ): RowItem {
    const unclear = unclearHousehold(placed)
    const problems = unclear ? [...placed.problems, unclear] : placed.problems
    if (problems.some(isError)) return this.#rejected(placed, null, problems)
    const { planned } = homeOf(placed, this.#context, this.#newId)
    const candidates: AmbiguousItem["candidates"] = suspects.flatMap(({ person, reason }) => {
      const record = records.get(person.id)
      return record
        ? [{ personId: person.id, reason, changes: this.#compared(placed, person, record).changes }]
        : []
    })
    const person = this.#newRecord(placed, planned.id)
    return { kind: "ambiguous", row: placed.row, candidates, person, household: planned, problems }
  }

  #newRecord({ parsed }: PlacedRow, householdId: string): PersonRecord {
    const { givenName, sex, birthYear } = parsed.person
    const known = { id: this.#newId(), householdId, givenName, birthYear: birthYear ?? 0, sex }
    const person = Object.assign(newPerson(known), parsed.person, { birthYear: known.birthYear })
    return parsed.never ? { ...person, studyState: studyState.never } : person
  }

  /** Stored people that no row is, or may be. */
  *absent(scope: "hamlets" | "unit"): Generator<AbsentItem> {
    for (const { id, householdId, home, claimedBy, suspected } of this.#index.people) {
      if (claimedBy !== 0 || suspected) continue
      if (scope === "hamlets" && !this.#placer.hamlets.has(hamletKey(home?.household.hamlet ?? null)))
        continue
      yield { kind: "absent", personId: id, householdId }
    }
  }
}

/** For a stored person whose household the register does not have. */
function emptyHousehold(id: string): Household {
  return {
    id,
    hamlet: null,
    formNumber: null,
    headFamilyName: "",
    headGivenName: "",
    address: null,
    phone: null,
    poverty: null,
    note: null,
  }
}
