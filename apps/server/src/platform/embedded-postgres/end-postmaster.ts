import { setTimeout as sleep } from "node:timers/promises"
import { isAlive } from "./postmaster-pid.ts"

/** Ends a server that will not end by itself; what it had acknowledged is in its log, and the next start recovers it. */
export async function endPostmaster(pid: number): Promise<void> {
  for (const signal of ["SIGQUIT", "SIGKILL"] as const) {
    for (let waited = 0; isAlive(pid) && waited < 5_000; waited += 50) {
      if (waited === 0) process.kill(pid, signal)
      await sleep(50)
    }
  }
}
