import type { Fault } from "../lib/fault.ts"
import { abortedRestore, killedBackup, tornBackup } from "./backup.ts"
import { clockBack } from "./clock.ts"
import { cutLine, terminateBackends } from "./connection.ts"
import { fullDisk } from "./full-disk.ts"
import { killDatabase, killServer, twoProcesses } from "./kill.ts"

/** Every fault, in the order in which rounds try them. */
export const allFaults: readonly Fault[] = [
  killServer,
  killDatabase,
  fullDisk,
  clockBack,
  terminateBackends,
  cutLine,
  twoProcesses,
  tornBackup,
  abortedRestore,
  killedBackup,
]
