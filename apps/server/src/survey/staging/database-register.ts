import {
  type Household,
  householdFromColumns,
  type PersonRecord,
  personFields,
  personFromColumns,
} from "@phocap/core"
import type { PersonKey, StoredRegister } from "@phocap/documents"
import type pg from "pg"

/** Whose records: those of one unit and round. */
export interface Place {
  readonly provinceCode: string
  readonly unitCode: string
  readonly year: number
}

/** People whose keys are read at a time. */
const page = 2_000
/** Names of people last loaded are remembered, for whoever must choose between them. */
const namesKept = 5_000

const columns = personFields.map((field) => `"${field.column}"`).join(", ")

/** The register of a unit and round, read from the database as the planner asks for it. */
export class DatabaseRegister implements StoredRegister {
  readonly #client: pg.ClientBase
  readonly #scope: readonly [string, string, number]
  readonly #names = new Map<string, { name: string; birthYear: number }>()

  constructor(client: pg.ClientBase, place: Place) {
    this.#client = client
    this.#scope = [place.provinceCode, place.unitCode, place.year]
  }

  async *households(): AsyncGenerator<Household> {
    const { rows } = await this.#client.query<Record<string, unknown>>(
      `SELECT id, hamlet, form_number, head_family_name, head_given_name, address, phone, poverty, note
       FROM household WHERE province_code = $1 AND unit_code = $2 AND round_year = $3`,
      [...this.#scope],
    )
    for (const row of rows) yield householdFromColumns(row)
  }

  async *people(): AsyncGenerator<PersonKey> {
    for (let last = "00000000-0000-0000-0000-000000000000"; ; ) {
      const { rows } = await this.#client.query<PersonKey>(
        `SELECT id, household_id AS "householdId", family_name AS "familyName", given_name AS "givenName",
           birth_day AS "birthDay", birth_month AS "birthMonth", birth_year AS "birthYear", sex,
           identity_number AS "identityNumber"
         FROM person_record WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id > $4
         ORDER BY id LIMIT ${page}`,
        [...this.#scope, last],
      )
      yield* rows
      if (rows.length < page) return
      last = rows.at(-1)?.id ?? last
    }
  }

  async load(ids: readonly string[]): Promise<PersonRecord[]> {
    const { rows } = await this.#client.query<Record<string, unknown>>(
      `SELECT ${columns} FROM person_record
       WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id = ANY($4)`,
      [...this.#scope, ids],
    )
    const people = rows.map(personFromColumns)
    if (this.#names.size > namesKept) this.#names.clear()
    for (const person of people) {
      const name = `${person.familyName} ${person.givenName}`.trim()
      this.#names.set(person.id, { name, birthYear: person.birthYear })
    }
    return people
  }

  /** Name of somebody lately loaded. */
  fullNameOf(id: string): string | undefined {
    return this.#names.get(id)?.name
  }

  /** Name and birth year of somebody lately loaded, to tell people apart by. */
  nameOf(id: string): string {
    const known = this.#names.get(id)
    return known === undefined ? "người đã lưu" : `${known.name} (sinh ${known.birthYear})`
  }
}
