import { createAccounts, type InvitationLetter, type NewAccount } from "@phocap/contract"
import { PhocapError, searchKey, toNfc } from "@phocap/core"
import { userNameKey } from "../../platform/auth/account.ts"
import type { Actor } from "../../platform/auth/actor.ts"
import { writeAudit } from "../../platform/auth/audit.ts"
import type { CallPlace } from "../../platform/auth/scope.ts"
import { type Database, inTransaction, type Transaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { grantableUnit } from "./grantable-unit.ts"
import { insertGrant } from "./insert-grant.ts"
import { invite } from "./invite.ts"
import { placeWords, readGrants } from "./read-grants.ts"

/** "Nguyễn Thị Minh Hòa" → "hoantm": the name, then the first letters before it. */
export function proposeUserName(fullName: string): string {
  const words = searchKey(fullName).split(" ")
  const last = words.at(-1) ?? ""
  return `${last}${words
    .slice(0, -1)
    .map((word) => word.charAt(0))
    .join("")}`
}

/** The first of `wanted`, `wanted2`, `wanted3`… that nobody bears. */
async function freeUserName({ client }: Pick<Transaction, "client">, wanted: string): Promise<string> {
  const { rows } = await client.query<{ user_name: string }>(
    "SELECT user_name FROM account WHERE user_name = $1 OR user_name ~ $2",
    [wanted, `^${wanted.replace(/[^a-z0-9]/g, ".")}\\d+$`],
  )
  const taken = new Set(rows.map((row) => row.user_name))
  if (!taken.has(wanted)) return wanted
  let n = 2
  while (taken.has(`${wanted}${n}`)) n++
  return `${wanted}${n}`
}

async function chooseUserName(tx: Transaction, account: NewAccount, index: number): Promise<string> {
  const typed = userNameKey(account.userName)
  if (typed === "") return freeUserName(tx, proposeUserName(account.fullName) || "taikhoan")
  const { rowCount } = await tx.client.query("SELECT FROM account WHERE user_name = $1", [typed])
  if (rowCount === 0) return typed
  throw new PhocapError(
    "account.taken",
    `Tên đăng nhập ${typed} đã có người dùng.`,
    "Chọn tên khác, hoặc để trống để chương trình tự đặt.",
    409,
    { [`accounts.${index}.userName`]: "Đã có người dùng." },
  )
}

/** Accounts made by people of the demo are invented too, and go with them. */
export async function isDemoActor({ pool }: Database, actor: Actor): Promise<boolean> {
  if (actor.role === "visitor") return true
  const { rows } = await pool.query<{ demo: boolean }>("SELECT demo FROM account WHERE id = $1", [
    actor.accountId,
  ])
  return rows[0]?.demo === true
}

/** All of them or none. The codes are in the reply and nowhere else: letters are printed now or asked for again. */
export const createAccountsOperation = operation(createAccounts, async (context, { body, place }) => {
  const { database, actor } = context
  const demo = await isDemoActor(database, actor)
  const places: (Pick<CallPlace, "provinceCode" | "unitCode"> | null)[] = []
  for (const [i, account] of body.accounts.entries())
    places.push(await grantableUnit(context, account, `accounts.${i}.`))
  const made = await inTransaction(database, async (tx) => {
    const letters: Omit<InvitationLetter, "unitName">[] = []
    for (const [i, account] of body.accounts.entries()) {
      const id = context.newId()
      const userName = await chooseUserName(tx, account, i)
      const fullName = toNfc(account.fullName)
      const position = toNfc(account.position)
      await tx.client.query(
        `INSERT INTO account (id, user_name, full_name, position, state, demo, created_at, created_by)
         VALUES ($1, $2, $3, $4, 'invited', $5, $6, $7)`,
        [id, userName, fullName, position, demo, context.now(), actor.name],
      )
      await insertGrant(tx, context, id, account, places[i] ?? null)
      const code = await invite(tx, id, context.now())
      letters.push({ accountId: id, userName, fullName, position, role: account.role, ...code })
    }
    return letters
  })
  const grants = await readGrants(
    database,
    made.map((letter) => letter.accountId),
  )
  for (const letter of made)
    await writeAudit(context, { kind: "account", place, subject: `Cấp tài khoản ${letter.userName}` })
  return {
    letters: made.map((letter) => ({
      ...letter,
      unitName: placeWords(grants.get(letter.accountId)?.[0]),
    })),
  }
})
