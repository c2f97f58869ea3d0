import { backupPlan, keepBackups } from "../platform/backup/index.ts"
import type { Context } from "../platform/http/context.ts"
import { signDaily } from "../platform/ledger/index.ts"

/** What is due is looked for this often; the first time a little after the start, which has enough to do. */
const every = 10 * 60_000
const first = 20_000

/** Keeps up, while the server runs, what proves and saves its data. @returns what stops it */
export function keepSafe(context: Context, dataDir: string): () => void {
  const plan = backupPlan(dataDir)
  // An invented town is not worth the disk, unless somebody wants to see backups made.
  const keeps = !context.demo || process.env.PHOCAP_BACKUP_DIR !== undefined
  const turn = async () => {
    const { database, signing } = context
    if (signing !== undefined) await signDaily(database, signing, context.now())
    const given = { dataDir, at: context.now(), trusted: [...(signing?.trusted ?? [])] }
    if (keeps) await keepBackups(database, plan, given)
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
