import { readFileSync } from "node:fs"

/** The account that runs the server instead of root. */
export interface ServerOwner {
  readonly uid: number
  readonly gid: number
}

const nobody: ServerOwner = { uid: 65534, gid: 65534 }

/**
 * PostgreSQL refuses to run as root. Where this process is root (containers, rented servers) it drops to the account
 * `postgres` if the machine has one, else to `nobody`; otherwise the server runs as this very account (undefined).
 */
export function findServerOwner(passwd = readPasswd()): ServerOwner | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = passwd.split("\n").find((entry) => entry.startsWith("postgres:"))
  const [, , uid, gid] = line?.split(":") ?? []
  if (!uid || !gid || !(Number(uid) > 0)) return nobody
  return { uid: Number(uid), gid: Number(gid) }
}

function readPasswd(): string {
  try {
    return readFileSync("/etc/passwd", "utf8")
  } catch {
    return ""
  }
}
