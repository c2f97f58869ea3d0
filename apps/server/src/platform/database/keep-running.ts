import type pg from "pg"
import type { EmbeddedPostgres } from "../embedded-postgres/index.ts"

/** How often it is looked whether the server is still there: one small file and one signal. */
const every = 500

/**
 * Starts a PostgreSQL of our own again when it has gone while we work (killed for want of memory, a full disk, a careless
 * hand). Until it is back calls fail; connections made afterwards go to where it is now. @returns what ends the watch
 */
export function keepRunning(
  server: Pick<EmbeddedPostgres, "isGone" | "revive">,
  pool: pg.Pool,
): () => Promise<void> {
  let turn = Promise.resolve()
  let busy = false
  const look = async () => {
    if (!(await server.isGone())) return
    Object.assign(pool.options, await server.revive())
  }
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    turn = look()
      // Still no room on the disk, or the old server's children not gone yet: the next turn tries again.
      .catch((error: unknown) => console.error("Cơ sở dữ liệu đã dừng, chưa mở lại được:", error))
      .finally(() => {
        busy = false
      })
  }, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await turn
  }
}
