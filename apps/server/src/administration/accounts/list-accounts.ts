import { type AccountEntry, listAccounts } from "@phocap/contract"
import { vietnamDay } from "@phocap/core"
import { may } from "../../platform/auth/authorise.ts"
import { scopeOfUnit } from "../../platform/auth/load-grants.ts"
import { operation } from "../../platform/http/operation.ts"
import { reachedCodes } from "./reached-codes.ts"
import { readGrants } from "./read-grants.ts"

interface Row {
  id: string
  user_name: string
  full_name: string
  position: string
  state: AccountEntry["state"]
  fixed: boolean
  seen_at: string | null
}

/** By name; those who may do everything everywhere are listed for their like alone. */
export const listAccountsOperation = operation(listAccounts, async ({ database, actor, now }, { place }) => {
  if (place === null) throw new Error("the route names a unit")
  const reached = reachedCodes(await scopeOfUnit(database, place.provinceCode, place.unitCode))
  const { rows } = await database.pool.query<Row>(
    `SELECT a.id, a.user_name, a.full_name, a.position, a.state, a.created_by = 'demo' AS fixed,
       (SELECT max(seen_at) FROM session s WHERE s.account_id = a.id) AS seen_at
     FROM account a
     WHERE EXISTS (SELECT FROM account_role r WHERE r.account_id = a.id
         AND (r.province_code, r.unit_code) IN (SELECT * FROM unnest($1::text[], $2::text[])))
       OR $3 AND EXISTS (SELECT FROM account_role r WHERE r.account_id = a.id AND r.unit_code IS NULL)
     ORDER BY a.state = 'closed', a.full_name, a.user_name`,
    [reached.provinces, reached.units, may(actor, "manage-accounts", null)],
  )
  const grants = await readGrants(
    database,
    rows.map((row) => row.id),
  )
  return {
    today: vietnamDay(now()),
    accounts: rows.map((row) => ({
      id: row.id,
      userName: row.user_name,
      fullName: row.full_name,
      position: row.position,
      state: row.state,
      fixed: row.fixed,
      grants: grants.get(row.id) ?? [],
      seenAt: row.seen_at,
    })),
  }
})
