import { PhocapError } from "@phocap/core"
import { inTransaction } from "../../platform/database/index.ts"
import type { Context } from "../../platform/http/context.ts"

/** Somebody as the outer provider knows them. */
export interface OuterPerson {
  readonly issuer: string
  /** Never given to anybody else by that issuer. */
  readonly subject: string
  /** What the claim says that their user name here is; empty where it says nothing. */
  readonly userName: string
}

interface Found {
  id: string
  userName: string
  fullName: string
  state: string
}

const columns = `a.id, a.user_name AS "userName", a.full_name AS "fullName", a.state`

/**
 * The account of an outer person. The first time it is found by its user name and kept with the subject from then on, so that
 * a name given on to somebody else opens nothing. No account is ever made here: an administrator gives them. Throws
 * `outer.stranger`, `outer.taken`, `outer.closed`.
 */
export async function getOuterAccount(context: Context, person: OuterPerson): Promise<Found> {
  const now = context.now()
  return inTransaction(context.database, async ({ client }) => {
    const { rows: linked } = await client.query<Found>(
      `SELECT ${columns} FROM outer_identity o JOIN account a ON a.id = o.account_id
       WHERE o.issuer = $1 AND o.subject = $2`,
      [person.issuer, person.subject],
    )
    const found = linked[0] ?? (await linkByName())
    if (found.state === "closed") {
      throw new PhocapError(
        "outer.closed",
        "Tài khoản Phổ cập của bạn đã đóng.",
        "Hỏi người quản trị tài khoản của đơn vị.",
        403,
      )
    }
    if (found.state === "invited") {
      // Known by the province already: the letter's code has nothing left to prove.
      await client.query("UPDATE account SET state = 'active' WHERE id = $1", [found.id])
      await client.query("DELETE FROM one_time_code WHERE account_id = $1", [found.id])
    }
    return found

    async function linkByName(): Promise<Found> {
      // As it stands but for capitals: names that differ by a dot are two people's.
      const name = person.userName.normalize("NFC").trim().toLowerCase()
      const { rows } = await client.query<Found>(
        `SELECT ${columns} FROM account a WHERE a.user_name = $1 AND NOT a.demo FOR UPDATE`,
        [name],
      )
      const account = rows[0]
      if (account === undefined || name === "") {
        throw new PhocapError(
          "outer.stranger",
          "Hệ thống chung nhận ra bạn, nhưng ở đây chưa có tài khoản nào cho bạn.",
          name === ""
            ? "Báo người quản trị: hệ thống chung không cho biết tên đăng nhập."
            : `Xin người quản trị của đơn vị cấp tài khoản với tên đăng nhập: ${name}`,
          403,
        )
      }
      const { rowCount } = await client.query(
        "SELECT FROM outer_identity WHERE issuer = $1 AND account_id = $2",
        [person.issuer, account.id],
      )
      if (rowCount !== 0) {
        throw new PhocapError(
          "outer.taken",
          "Tài khoản có tên này đã gắn với một người khác của hệ thống chung.",
          "Báo người quản trị của đơn vị cấp lại mã mời cho tài khoản đó, hoặc cấp tài khoản khác.",
          403,
        )
      }
      await client.query(
        "INSERT INTO outer_identity (issuer, subject, account_id, made_at) VALUES ($1, $2, $3, $4)",
        [person.issuer, person.subject, account.id, now],
      )
      return account
    }
  })
}
