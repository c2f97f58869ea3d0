import { searchKey } from "@phocap/core"
import { parseRow } from "../parse/parse-row.ts"
import type { RowContext } from "../parse/row-reader.ts"
import type { RowProblem } from "../row-problem.ts"
import type { FileHouseholds } from "./file-households.ts"
import { birthKey, hamletKey, isFullBirth, nameKey } from "./match-keys.ts"
import type { RowIdentity } from "./match-person.ts"
import { type IncomingRow, type PlacedRow, problemAt } from "./placed-row.ts"

/** Reads rows one after the other and places each in its household, noticing what contradicts earlier rows. */
export class RowPlacer {
  /** Rows with a school year after the round. */
  futureYears = 0
  /** Hamlets of the file, by `hamletKey`. */
  readonly hamlets = new Set<string>()
  readonly #households: FileHouseholds
  readonly #context: RowContext
  /** Hamlet, name and birth → row and household, packed into one number. */
  readonly #seen = new Map<string, number>()

  constructor(households: FileHouseholds, context: RowContext) {
    this.#households = households
    this.#context = context
  }

  /** Reads a row and sets it beside the rows before it. */
  place({ row, cells, problems: before }: IncomingRow): PlacedRow {
    const parsed = parseRow(cells, { ...this.#context, row })
    const household = this.#households.of(row, parsed)
    this.hamlets.add(hamletKey(parsed.household.likelyHamlet))
    if (parsed.problems.some(({ code }) => code === "year-future")) this.futureYears++
    const { person } = parsed
    const known = person.givenName !== "" && person.birthYear !== null
    const identity: RowIdentity | null = known
      ? {
          name: nameKey(person.familyName, person.givenName),
          birth: birthKey({ ...person, birthYear: person.birthYear ?? 0 }),
          sex: person.sex,
          head: nameKey(parsed.household.headFamilyName, parsed.household.headGivenName),
          identityNumber: person.identityNumber,
          homes: household.stored ? [household.stored] : household.candidates,
        }
      : null
    const problems = [...before, ...parsed.problems]
    const placed = { row, cells, parsed, household, identity, problems }
    problems.push(...this.#againstOthers(placed))
    return placed
  }

  /** Problems with earlier rows of the file: the same person again, another head or address of the same household. */
  #againstOthers(placed: PlacedRow): RowProblem[] {
    const { row, parsed, household, identity } = placed
    const problems: RowProblem[] = []
    const said = parsed.household
    const first = household.said
    const head = nameKey(said.headFamilyName, said.headGivenName)
    if (head !== household.head && head !== "" && household.head !== "") {
      const reused = searchKey(head) !== searchKey(household.head)
      const other = `dòng ${household.firstRow} ghi chủ hộ “${first.headFamilyName} ${first.headGivenName}”`
      problems.push(problemAt(placed, reused ? "form-number-reused" : "household-differs", "M", other))
    }
    if (household.firstRow !== row && said.address !== first.address && !parsed.failed.has("N")) {
      problems.push(problemAt(placed, "household-differs", "N", `dòng ${household.firstRow}`))
    }
    if (!identity) return problems
    const key = `${hamletKey(said.likelyHamlet)}|${identity.name}|${identity.birth}`
    const before = this.#seen.get(key)
    if (before === undefined) {
      this.#seen.set(key, row * 1_000_000 + household.number)
      return problems
    }
    const earlier = String(Math.floor(before / 1_000_000))
    if (before % 1_000_000 === household.number)
      problems.push(problemAt(placed, "duplicate-row", "C", earlier))
    else if (isFullBirth(identity.birth)) problems.push(problemAt(placed, "duplicate-person", "C", earlier))
    return problems
  }
}
