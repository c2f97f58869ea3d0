import { stat } from "node:fs/promises"
import { dirname } from "node:path"
import type { ServerOwner } from "./server-owner.ts"

/**
 * May the server's account use `path`? It must be able to cross every folder above it (a home of mode 0700 such as
 * /root stops it). On Windows PostgreSQL reads paths in the system's code page, so a folder with Vietnamese
 * letters, as of a user "Nguyễn", is out of its reach too.
 */
export async function canReach(
  path: string,
  owner: ServerOwner | undefined,
  platform: string = process.platform,
): Promise<boolean> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (platform === "win32") return /^[\x00-\x7f]*$/.test(path)
  if (owner === undefined) return true
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined)
    if (found?.isDirectory()) {
      const bit = found.uid === owner.uid ? 0o100 : found.gid === owner.gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (folder === dirname(folder)) return true
  }
}
