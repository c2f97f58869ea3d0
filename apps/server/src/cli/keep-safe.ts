import { lockTotpSecrets } from "../platform/auth/totp-secret.ts"
import { isMadeByItself, keepBackups } from "../platform/backup/index.ts"
import type { Context } from "../platform/http/context.ts"
import { signDaily } from "../platform/ledger/index.ts"

/** What is due is looked for this often; the first time a little after the start, which has enough to do. */
const every = 10 * 60_000
const first = 60_000

/** Keeps up, while the server runs, what proves and saves its data. @returns what stops it */
export function keepSafe(context: Context): () => void {
  const turn = async () => {
    const { database, signing, backups } = context
    // A backup of an earlier version may have brought some that are not locked.
    await lockTotpSecrets(database, context.secrets)
    if (signing !== undefined) await signDaily(database, signing, context.now())
    if (backups === undefined || !isMadeByItself(backups.plan, context.demo)) return
    const given = { dataDir: backups.dataDir, at: context.now(), trusted: [...(signing?.trusted ?? [])] }
    await keepBackups(database, backups.plan, given)
  }
  const run = () => {
    turn().catch((error: unknown) => console.error("Việc giữ an toàn dữ liệu chưa xong:", error))
  }
  const starting = setTimeout(run, first)
  const timer = setInterval(run, every)
  return () => {
    clearTimeout(starting)
    clearInterval(timer)
  }
}
