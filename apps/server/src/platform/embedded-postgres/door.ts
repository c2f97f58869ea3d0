import { mkdtemp, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"

/** How clients reach a server: by a Unix socket in a private folder (`host` is that folder) or by loopback. */
export interface Door {
  readonly host: string
  readonly port: number
}

/** Bytes of a socket's path that the system keeps: 108 with the closing zero on Linux, 104 on macOS. */
const longestSocketPath = process.platform === "darwin" ? 103 : 107

/** PostgreSQL names its socket after the port, even where no port is open. */
const socketPort = 5432

/**
 * A Unix socket in `folder` or, where its path would be too long or hold signs that PostgreSQL's list of folders
 * trips over, in a short temporary folder. Folder names count in bytes: "ễ" is three.
 */
export async function makeSocketDoor(folder: string): Promise<Door> {
  const path = join(folder, `.s.PGSQL.${socketPort}`)
  const fits = Buffer.byteLength(path) <= longestSocketPath && !/[",'\\\n]|^\s|\s$|^@/.test(folder)
  return { host: fits ? folder : await mkdtemp(join(tmpdir(), "phocap-")), port: socketPort }
}

/** Removes the lock that a server which has gone left beside its socket. */
export async function dropSocketLock({ host, port }: Door): Promise<void> {
  await rm(join(host, `.s.PGSQL.${port}.lock`), { force: true })
}

/** Removes the temporary folder of a socket, after a stop or a crash; any other folder is left alone. */
export async function dropSocketFolder(folder: string): Promise<void> {
  if (dirname(folder) !== tmpdir() || !/^phocap-[A-Za-z0-9]{6}$/.test(basename(folder))) return
  await rm(folder, { recursive: true, force: true })
}

/** Loopback with a port that is free now; Windows has no Unix sockets that PostgreSQL and Node share. */
export function findLoopbackDoor(): Promise<Door> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address !== null ? address.port : 0
      server.close(() => resolve({ host: "127.0.0.1", port }))
    })
  })
}
