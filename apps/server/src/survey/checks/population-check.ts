import type { Finding } from "@phocap/contract"
import { idAt, members } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import type { Commune } from "../../platform/population/commune.ts"
import { type FoundPerson, who } from "./person-check.ts"
import type { RecordCheck } from "./record-check.ts"

interface PopulationQuestion extends Omit<RecordCheck, "find"> {
  /** Predicate over facts, as in the law files: the check and the figures it spoils count the same people. */
  readonly where: string
  readonly text: (age: number) => string
}

/** One finding for each of the people named, in the order of names. */
export async function findPeople(
  { database }: Context,
  { unit, year }: Commune,
  ids: readonly string[],
  text: (age: number) => string,
): Promise<Finding[]> {
  const { rows } = await database.pool.query<FoundPerson>(
    `SELECT p.id, p.household_id, p.family_name, p.given_name, p.birth_year, p.school_code, h.hamlet, h.form_number
     FROM person_record p
     JOIN household h ON h.province_code = p.province_code AND h.unit_code = p.unit_code
       AND h.round_year = p.round_year AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.id = ANY($4)
     ORDER BY p.name_sort, p.id`,
    [unit.provinceCode, unit.code, year, ids],
  )
  return rows.map((row) => ({
    text: `${who(row)}: ${text(year - row.birth_year)}`,
    personId: row.id,
    householdId: row.household_id,
    form: null,
    schoolCode: row.school_code,
  }))
}

/** A check that asks the population for people, one finding each, in the order of names. */
export function populationCheck(question: PopulationQuestion): RecordCheck {
  const { where: predicate, text, ...entry } = question
  const find = async (context: Context, commune: Commune): Promise<Finding[]> => {
    const ids = members(commune.population.bitmap(predicate)).map((index) => idAt(commune.records, index))
    return findPeople(context, commune, ids, text)
  }
  return { ...entry, find }
}
