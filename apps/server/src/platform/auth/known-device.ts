import type { FastifyReply, FastifyRequest } from "fastify"
import type { Database } from "../database/index.ts"
import { readCookie, writeCookie } from "./cookies.ts"
import { hashSecret, newSecret } from "./secret.ts"
import type { TrySource } from "./throttle.ts"

const year = 365 * 24 * 3600

/** Whence an account is tried: its known browser where the cookie says so, else the address. */
export async function trySourceOf(
  { pool }: Database,
  request: FastifyRequest,
  accountId: string | null,
): Promise<TrySource> {
  const token = readCookie(request, "phocap_device")
  const hash = hashSecret(token ?? "")
  const { rowCount } = await pool.query(
    "SELECT FROM known_device WHERE token_hash = $1 AND account_id = $2",
    [hash, accountId],
  )
  return rowCount === 0 || token === null
    ? { kind: "address", value: request.ip }
    : { kind: "device", value: hash.toString("hex") }
}

/** Remembers that the account came in from this browser; several people may share one. */
export async function knowDevice(
  { pool }: Database,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
  now: string,
): Promise<void> {
  const brought = readCookie(request, "phocap_device") ?? ""
  // A token that we never gave is not taken: somebody else may know it.
  const { rowCount } = await pool.query("SELECT FROM known_device WHERE token_hash = $1 LIMIT 1", [
    hashSecret(brought),
  ])
  const token = rowCount === 0 ? newSecret() : brought
  await pool.query(
    `INSERT INTO known_device (token_hash, account_id, made_at) VALUES ($1, $2, $3)
     ON CONFLICT (token_hash, account_id) DO NOTHING`,
    [hashSecret(token), accountId, now],
  )
  writeCookie(request, reply, "phocap_device", token, { seconds: year })
}
