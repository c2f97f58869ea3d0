import { Role } from "@phocap/contract"
import { schoolLevel, schoolSystem, vietnamDay } from "@phocap/core"
import type pg from "pg"
import { nobody } from "../../platform/auth/actor.ts"
import type { Identify } from "../../platform/auth/identify.ts"
import { loadGrants } from "../../platform/auth/load-grants.ts"
import { schoolRoles } from "../../platform/auth/policy-table.ts"
import { deviceOf } from "../../platform/auth/sessions.ts"
import { type Database, inTransaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"
import { writeDemoLog } from "./demo-log.ts"
import { demoPeople, demoUserName } from "./demo-people.ts"

interface DemoAccount {
  readonly id: string
  readonly userName: string
  readonly fullName: string
}

/** Whether its invented people may still be anybody: while the demo is loaded and no real account is there. */
export async function isDemoOpen({ database, demo }: Pick<Context, "database" | "demo">): Promise<boolean> {
  if (!demo) return false
  const { rowCount } = await database.pool.query("SELECT FROM account WHERE NOT demo LIMIT 1")
  return rowCount === 0
}

export async function findDemoAccount({ pool }: Database, role: Role): Promise<DemoAccount | null> {
  const { rows } = await pool.query<DemoAccount>(
    `SELECT id, user_name AS "userName", full_name AS "fullName" FROM account WHERE user_name = $1 AND demo`,
    [demoUserName(role)],
  )
  return rows[0] ?? null
}

/** Whoever opens the demo without choosing a role may try everything that its people may do. */
export function demoVisitor(context: Pick<Context, "database" | "now" | "demo">): Identify {
  return async (request) => {
    if (!(await isDemoOpen(context))) return nobody
    const { rows } = await context.database.pool.query<{ id: string }>("SELECT id FROM account WHERE demo")
    const ids = rows.map((row) => row.id)
    return {
      name: "Khách xem thử",
      role: "visitor",
      device: deviceOf(request),
      source: request.ip,
      accountId: null,
      sessionId: null,
      grants: await loadGrants(context.database, ids, vietnamDay(context.now())),
    }
  }
}

/** Roles that work in the one ward whose story the demo tells; the others in the whole invented province. */
const ofWard: readonly Role[] = ["enumerator", "school", "centre", "leader", "front"]
/** Roles that look after the installation itself. */
const ofAll: readonly Role[] = ["administrator", "auditor"]

/** Adds the invented people where they are not yet; once a real account is there they are nobody. */
export async function ensureDemoAccounts(
  { database, now, newId }: Pick<Context, "database" | "now" | "newId">,
  place: { readonly provinceCode: string; readonly wardCode: string },
): Promise<void> {
  await inTransaction(database, async ({ client }) => {
    let fresh = false
    for (const role of Role.options) {
      const { fullName, position } = demoPeople[role]
      const id = newId()
      const at = now()
      const { rowCount } = await client.query(
        `INSERT INTO account (id, user_name, full_name, position, state, demo, created_at, created_by)
         VALUES ($1, $2, $3, $4, 'active', true, $5, 'demo') ON CONFLICT (user_name) DO NOTHING`,
        [id, demoUserName(role), fullName, position, at],
      )
      if (rowCount === 0) continue
      fresh = true
      const unit = ofWard.includes(role) ? place.wardCode : place.provinceCode
      const reach = ofAll.includes(role) ? [null, null] : [place.provinceCode, unit]
      await client.query(
        `INSERT INTO account_role (id, account_id, role, province_code, unit_code, valid_from, granted_at, granted_by)
         VALUES ($1, $2, $3, $4, $5, '2023-09-01', $6, 'demo')`,
        [newId(), id, role, ...reach, at],
      )
    }
    await placeInSchools(client, place)
    if (fresh) await writeDemoLog(client, newId, place)
  })
}

/** The invented people of schools work in one each: the ward's first lower secondary school, and its centre. */
async function placeInSchools(
  client: pg.PoolClient,
  { provinceCode, wardCode }: { readonly provinceCode: string; readonly wardCode: string },
): Promise<void> {
  await client.query(
    `UPDATE account_role r SET school_code = (SELECT s.code FROM school s
       WHERE s.province_code = $1 AND s.unit_code = $2 AND s.last_round IS NULL
         AND CASE r.role WHEN 'school' THEN s.levels & $3 <> 0 ELSE s.system = $4 END
       ORDER BY s.code LIMIT 1)
     WHERE r.granted_by = 'demo' AND r.role = ANY($5) AND r.school_code IS NULL`,
    [provinceCode, wardCode, schoolLevel.lowerSecondary, schoolSystem.continuing, schoolRoles],
  )
}
