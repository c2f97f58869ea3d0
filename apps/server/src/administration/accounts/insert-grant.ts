import type { NewGrant } from "@phocap/contract"
import { schoolRoles } from "../../platform/auth/policy-table.ts"
import type { CallPlace } from "../../platform/auth/scope.ts"
import type { Transaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"

export async function insertGrant(
  { client }: Pick<Transaction, "client">,
  { actor, newId, now }: Pick<Context, "actor" | "newId" | "now">,
  accountId: string,
  grant: NewGrant,
  place: Pick<CallPlace, "provinceCode" | "unitCode"> | null,
): Promise<void> {
  await client.query(
    `INSERT INTO account_role (id, account_id, role, province_code, unit_code, school_code, valid_from, valid_to,
       first_round, last_round, granted_at, granted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      newId(),
      accountId,
      grant.role,
      place?.provinceCode ?? null,
      place?.unitCode ?? null,
      schoolRoles.includes(grant.role) ? grant.school : null,
      grant.from,
      grant.to,
      grant.firstRound,
      grant.lastRound,
      now(),
      actor.name,
    ],
  )
}
