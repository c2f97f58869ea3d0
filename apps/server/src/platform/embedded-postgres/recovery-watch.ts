import { open } from "node:fs/promises"

/** What PostgreSQL's recovery process says first; the number in brackets is its own. */
const recoveryBegins = /\[(\d+)\] LOG: {2}database system (?:was|shutdown was) /
const fails = /\[(\d+)\] (?:FATAL|PANIC): /
const isReady = /\] LOG: {2}database system is ready to accept connections/
const serverBegins = /\] LOG: {2}starting PostgreSQL /

/**
 * Follows PostgreSQL's log for what nothing else shows: a recovery after a crash that failed, as for want of room on the
 * disk, while the server's process lives on and refuses everybody for ever (seen with PostgreSQL 18, whose I/O workers
 * outlive the failure). Only what was added since the last look is read.
 */
export class RecoveryWatch {
  readonly #path: string
  #read = 0
  #rest = ""
  #recovery = ""
  #failed = false

  /** @param path log of the server; it need not be there yet */
  constructor(path: string) {
    this.#path = path
  }

  /** The last recovery has failed and the server was not begun anew since. */
  async hasFailed(): Promise<boolean> {
    const file = await open(this.#path, "r").catch(() => undefined)
    if (file === undefined) return false
    try {
      const { size } = await file.stat()
      // A new log beside the old one.
      if (size < this.#read) this.#read = 0
      if (size > this.#read) {
        const { buffer, bytesRead } = await file.read(
          Buffer.alloc(size - this.#read),
          0,
          size - this.#read,
          this.#read,
        )
        this.#read += bytesRead
        this.#follow(buffer.toString("utf8", 0, bytesRead))
      }
    } finally {
      await file.close()
    }
    return this.#failed
  }

  #follow(text: string): void {
    const lines = (this.#rest + text).split("\n")
    this.#rest = lines.pop() ?? ""
    for (const line of lines) {
      const begun = recoveryBegins.exec(line)?.[1]
      if (begun !== undefined) this.#recovery = begun
      if (begun !== undefined || isReady.test(line) || serverBegins.test(line)) this.#failed = false
      else if (fails.exec(line)?.[1] === this.#recovery) this.#failed = true
    }
  }
}
