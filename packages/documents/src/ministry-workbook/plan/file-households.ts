import { wordKey } from "../code-finder.ts"
import type { ParsedHousehold, ParsedRow } from "../parse/parsed-row.ts"
import { householdKey, nameKey } from "./match-keys.ts"
import type { RegisterIndex, StoredHousehold } from "./register-index.ts"

/** A household as the file has it, gathered over its rows. */
export interface FileHousehold {
  /** Place in order of appearance. */
  readonly number: number
  readonly firstRow: number
  /** Of the first row whose household columns could be read. */
  said: ParsedHousehold
  failed: ReadonlySet<string>
  head: string
  /** Stored households it may be, as found at its first row. */
  readonly candidates: readonly StoredHousehold[]
  stored: StoredHousehold | null
  /** Id of the household to be made, once a row needed it. */
  newId: string | null
  /** Its creation has been handed out with a row. */
  reported: boolean
  readonly rows: number[]
  readonly headRows: number[]
  /** A row has the name of the head, for sheets without relations. */
  headNamed: boolean
}

const unreadable = (failed: ReadonlySet<string>) =>
  ["A", "L", "M", "N", "O"].some((letter) => failed.has(letter))

/** The households of a file by hamlet and form number. */
export class FileHouseholds {
  readonly #byKey = new Map<string, FileHousehold>()
  readonly #index: RegisterIndex

  constructor(index: RegisterIndex) {
    this.#index = index
  }

  get all(): Iterable<FileHousehold> {
    return this.#byKey.values()
  }

  get count(): number {
    return this.#byKey.size
  }

  /** The household of a row, made at its first row; remembers the row and whether it is the head's. */
  of(row: number, { household: said, person, failed }: ParsedRow): FileHousehold {
    const head = nameKey(said.headFamilyName, said.headGivenName)
    const key = householdKey(said.likelyHamlet, said.formNumber, head)
    let household = this.#byKey.get(key)
    if (!household) {
      const { list, certain } = this.#index.findHouseholds(said.likelyHamlet, said.formNumber, head)
      const only = list.length === 1 ? (list[0] ?? null) : null
      const free = only !== null && !only.renumbered && (certain || only.boundTo < 0)
      household = {
        number: this.#byKey.size,
        firstRow: row,
        said,
        failed,
        head,
        candidates: list,
        stored: free ? only : null,
        newId: null,
        reported: false,
        rows: [],
        headRows: [],
        headNamed: false,
      }
      if (free && only) only.boundTo = household.number
      this.#byKey.set(key, household)
    }
    if (unreadable(household.failed) && !unreadable(failed)) Object.assign(household, { said, failed, head })
    household.rows.push(row)
    if (person.relation !== null && wordKey(person.relation) === "chuho") household.headRows.push(row)
    if (head !== "" && nameKey(person.familyName, person.givenName) === head) household.headNamed = true
    return household
  }
}
