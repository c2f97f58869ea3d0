import type { GrantEntry } from "@phocap/contract"
import type { Database } from "../../platform/database/index.ts"

interface Row extends GrantEntry {
  accountId: string
}

/** The roles of accounts, those in force or to come first; units by the name that they bear now. */
export async function readGrants(
  { pool }: Pick<Database, "pool">,
  accountIds: readonly string[],
): Promise<Map<string, GrantEntry[]>> {
  const { rows } = await pool.query<Row>(
    `SELECT r.id, r.account_id AS "accountId", r.role, r.unit_code AS unit,
       coalesce(CASE WHEN u.kind IS NULL OR lower(u.name) LIKE lower(u.kind) || '%' THEN u.name
         ELSE upper(left(u.kind, 1)) || substr(u.kind, 2) || ' ' || u.name END, 'Mọi đơn vị') AS "unitName",
       s.name AS "schoolName",
       r.valid_from AS "from", r.valid_to AS "to", r.first_round AS "firstRound", r.last_round AS "lastRound"
     FROM account_role r
     LEFT JOIN LATERAL (SELECT name, kind FROM unit u WHERE u.province_code = r.province_code
       AND u.code = r.unit_code ORDER BY u.valid_from DESC LIMIT 1) u ON true
     LEFT JOIN school s ON s.province_code = r.province_code AND s.code = r.school_code
     WHERE r.account_id = ANY($1)
     ORDER BY r.valid_to IS NOT NULL, r.valid_from DESC, r.granted_at, r.id`,
    [accountIds],
  )
  const found = new Map<string, GrantEntry[]>()
  for (const { accountId, ...grant } of rows) found.set(accountId, [...(found.get(accountId) ?? []), grant])
  return found
}

/** Where a role is held, as a letter says it: the school too, where it is one school's. */
export function placeWords(grant: GrantEntry | undefined): string {
  return [grant?.schoolName, grant?.unitName].filter((part) => typeof part === "string").join(", ")
}
