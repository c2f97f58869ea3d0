import { addGrant, closeAccount, endAccountSessions, endGrant, handOver, inviteAgain } from "@phocap/contract"
import { PhocapError, vietnamDay } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { may } from "../../platform/auth/authorise.ts"
import { endSessions } from "../../platform/auth/sessions.ts"
import { inTransaction, type Transaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { grantableUnit } from "./grantable-unit.ts"
import { insertGrant } from "./insert-grant.ts"
import { invite } from "./invite.ts"
import { getManagedAccount } from "./managed-account.ts"
import { placeWords, readGrants } from "./read-grants.ts"

/** A new letter. The old password, second factor and keys go, and so does whoever is signed in with them. */
export const inviteAgainOperation = operation(inviteAgain, async (context, { params, place }) => {
  const { database } = context
  const account = await getManagedAccount(context, params.id)
  const now = context.now()
  const code = await inTransaction(database, async (tx) => {
    await tx.client.query(
      `UPDATE account SET state = 'invited', password_hash = NULL, closed_at = NULL, totp_secret = NULL,
         totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1`,
      [account.id],
    )
    await tx.client.query("DELETE FROM recovery_code WHERE account_id = $1", [account.id])
    await endAll(tx, account.id, now)
    return invite(tx, account.id, now)
  })
  await writeAudit(context, { kind: "account", place, subject: `Cấp lại mã mời cho ${account.userName}` })
  const grant = (await readGrants(database, [account.id])).get(account.id)?.[0]
  return {
    accountId: account.id,
    userName: account.userName,
    fullName: account.fullName,
    position: account.position,
    unitName: placeWords(grant),
    role: grant?.role ?? null,
    ...code,
  }
})

export const addGrantOperation = operation(addGrant, async (context, { params, body, place }) => {
  const where = await grantableUnit(context, body)
  const account = await getManagedAccount(context, params.id)
  await inTransaction(context.database, (tx) => insertGrant(tx, context, account.id, body, where))
  await writeAudit(context, { kind: "account", place, subject: `Thêm vai trò cho ${account.userName}` })
  return { done: true as const }
})

/** Of an account with roles elsewhere too a unit may still take back its own. */
export const endGrantOperation = operation(endGrant, async (context, { params, place }) => {
  const { database, actor, now } = context
  const { rows } = await database.pool.query<{
    province_code: string | null
    unit_code: string | null
    user_name: string
    fixed: boolean
  }>(
    `SELECT r.province_code, r.unit_code, a.user_name, a.created_by = 'demo' AS fixed
     FROM account_role r JOIN account a ON a.id = r.account_id WHERE r.id = $1 AND r.account_id = $2`,
    [params.grant, params.id],
  )
  const [grant] = rows
  const where =
    grant === undefined || grant.province_code === null || grant.unit_code === null
      ? null
      : { provinceCode: grant.province_code, unitCode: grant.unit_code, year: null }
  if (grant === undefined || grant.fixed || !may(actor, "manage-accounts", where)) {
    throw new PhocapError("grant.missing", "Không rút được vai trò này.", "Tải lại danh sách tài khoản.", 404)
  }
  await database.pool.query(
    `UPDATE account_role SET valid_to = greatest(valid_from, $2::date)
     WHERE id = $1 AND (valid_to IS NULL OR valid_to > $2::date)`,
    [params.grant, vietnamDay(now())],
  )
  await writeAudit(context, { kind: "account", place, subject: `Rút vai trò của ${grant.user_name}` })
  return { done: true as const }
})

/** For a browser left open, or a phone lost: password and keys stay as they are. */
export const endAccountSessionsOperation = operation(
  endAccountSessions,
  async (context, { params, place }) => {
    const account = await getManagedAccount(context, params.id)
    await endSessions(context.database, account.id, { kept: context.actor.sessionId }, context.now())
    const subject = `Đăng xuất ${account.userName} khỏi mọi thiết bị`
    await writeAudit(context, { kind: "account", place, subject })
    return { done: true as const }
  },
)

export const closeAccountOperation = operation(closeAccount, async (context, { params, place }) => {
  const account = await getManagedAccount(context, params.id)
  if (account.id === context.actor.accountId) throw ownself()
  await inTransaction(context.database, (tx) => close(tx, account.id, context.now()))
  await writeAudit(context, { kind: "account", place, subject: `Đóng tài khoản ${account.userName}` })
  return { done: true as const }
})

/** The roles in force pass on as they are, from today; who leaves comes in no more, their history stays theirs. */
export const handOverOperation = operation(handOver, async (context, { params, body, place }) => {
  const { database, actor, newId } = context
  const [leaving, following] = [
    await getManagedAccount(context, params.id),
    await getManagedAccount(context, body.to),
  ]
  if (leaving.id === following.id || leaving.id === actor.accountId) throw ownself()
  const now = context.now()
  const moved = await inTransaction(database, async (tx) => {
    const { rows } = await tx.client.query<{ id: string }>(
      `UPDATE account_role SET valid_to = greatest(valid_from, $2::date)
       WHERE account_id = $1 AND (valid_to IS NULL OR valid_to > $2::date) RETURNING id`,
      [leaving.id, vietnamDay(now)],
    )
    for (const { id } of rows) {
      await tx.client.query(
        `INSERT INTO account_role (id, account_id, role, province_code, unit_code, school_code, valid_from, valid_to,
           first_round, last_round, granted_at, granted_by)
         SELECT $2, $3, role, province_code, unit_code, school_code, $4, NULL, first_round, last_round, $5, $6
         FROM account_role WHERE id = $1`,
        [id, newId(), following.id, vietnamDay(now), now, actor.name],
      )
    }
    await close(tx, leaving.id, now)
    return rows.length
  })
  const subject = `Bàn giao ${moved} vai trò của ${leaving.userName} cho ${following.userName}`
  await writeAudit(context, { kind: "account", place, subject })
  return { moved }
})

async function close(tx: Transaction, id: string, now: string): Promise<void> {
  await tx.client.query("UPDATE account SET state = 'closed', closed_at = $2 WHERE id = $1", [id, now])
  await tx.client.query("DELETE FROM one_time_code WHERE account_id = $1", [id])
  await endAll(tx, id, now)
}

/** Nobody is in any more, and no key that an earlier holder made opens the account again. */
async function endAll({ client }: Transaction, id: string, now: string): Promise<void> {
  await client.query("UPDATE session SET revoked_at = $2 WHERE account_id = $1 AND revoked_at IS NULL", [
    id,
    now,
  ])
  await client.query("DELETE FROM passkey WHERE account_id = $1", [id])
  await client.query("DELETE FROM outer_identity WHERE account_id = $1", [id])
}

function ownself(): PhocapError {
  return new PhocapError(
    "account.own",
    "Không tự đóng hay bàn giao cho chính mình được.",
    "Nhờ một người quản trị khác làm việc này.",
    409,
  )
}
