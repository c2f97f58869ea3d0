import type { Database } from "../../platform/database/index.ts"

/** Which of the people asked to have the use of their data restricted, and have not taken it back. */
export async function findRestricted(
  { pool }: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ person_id: string }>(
    `SELECT person_id FROM (SELECT DISTINCT ON (person_id) person_id, kind FROM data_request
       WHERE person_id = ANY($1) AND kind IN ('restriction', 'release') ORDER BY person_id, at DESC, id DESC) newest
     WHERE kind = 'restriction'`,
    [ids],
  )
  return new Set(rows.map((row) => row.person_id))
}
