import type { School } from "@phocap/core"
import type pg from "pg"
import type { Place } from "./database-register.ts"

/** The list of schools by code. A code used in two provinces is the own one. */
export async function listedSchools(client: pg.ClientBase, place: Place): Promise<Map<string, School>> {
  const { rows } = await client.query<School>(
    `SELECT province_code AS "provinceCode", code, name, levels, system, unit_code AS "unitCode", ownership, independent,
       first_round AS "firstRound", last_round AS "lastRound"
     FROM school ORDER BY province_code = $1`,
    [place.provinceCode],
  )
  return new Map(rows.map((school) => [school.code, school]))
}
