import { PhocapError } from "@phocap/core"
import type { Database } from "../database/index.ts"

/** Failures that cost nothing: people mistype. */
const free = 5
/** The first wait, seconds; each further failure doubles it, up to the longest. */
const firstWait = 30
const longestWait = 900
/** Failures from one address within an hour, over all names, after which it waits: guessing one word at many names. */
const addressLimit = 100

/** Seconds to wait after so many failures in a row. */
export function waitAfter(failures: number): number {
  return failures < free ? 0 : Math.min(longestWait, firstWait * 2 ** (failures - free))
}

/** Whence somebody tries: a browser known to the account, or an address. */
export interface TrySource {
  readonly kind: "device" | "address"
  readonly value: string
}

const keyOf = ({ kind, value }: TrySource) => `${kind}:${value}`

/**
 * Throws `auth.wait` while a name may not be tried from there. Failures are counted by name and source, so that nobody can
 * lock out a person who works elsewhere, nor one whose browser is known.
 */
export async function checkThrottle(
  { pool }: Database,
  userName: string,
  source: TrySource,
  now: string,
): Promise<void> {
  const { rows } = await pool.query<{ own: number | null; waited: number | null; all: number | null }>(
    `SELECT max(failures) FILTER (WHERE user_name = $1) AS own,
       extract(epoch FROM $3::timestamptz - max(last_at) FILTER (WHERE user_name = $1))::float8 AS waited,
       sum(failures) FILTER (WHERE last_at > $3::timestamptz - interval '1 hour')::int AS all
     FROM sign_in_failure WHERE source = $2`,
    [userName, keyOf(source), now],
  )
  const { own, waited, all } = rows[0] ?? { own: null, waited: null, all: null }
  const left = waitAfter(own ?? 0) - (waited ?? 0)
  const flooded = source.kind === "address" && (all ?? 0) >= addressLimit
  if (left <= 0 && !flooded) return
  const minutes = flooded ? 60 : Math.max(1, Math.ceil(left / 60))
  throw new PhocapError(
    "auth.wait",
    "Đã thử sai nhiều lần từ máy này.",
    `Chờ khoảng ${minutes} phút rồi thử lại. Quên mật khẩu thì xin người quản trị cấp mã mời mới.`,
    429,
  )
}

export async function noteFailure(
  { pool }: Database,
  userName: string,
  source: TrySource,
  now: string,
): Promise<void> {
  await pool.query("DELETE FROM sign_in_failure WHERE last_at < $1::timestamptz - interval '1 day'", [now])
  await pool.query(
    `INSERT INTO sign_in_failure (user_name, source, failures, last_at) VALUES ($1, $2, 1, $3)
     ON CONFLICT (user_name, source) DO UPDATE SET failures = sign_in_failure.failures + 1, last_at = $3`,
    [userName, keyOf(source), now],
  )
}

export async function forgetFailures({ pool }: Database, userName: string, source: TrySource): Promise<void> {
  await pool.query("DELETE FROM sign_in_failure WHERE user_name = $1 AND source = $2", [
    userName,
    keyOf(source),
  ])
}
