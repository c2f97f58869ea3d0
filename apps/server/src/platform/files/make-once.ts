import { randomBytes } from "node:crypto"
import { link, mkdir, open, readFile, rename, rm } from "node:fs/promises"
import { dirname } from "node:path"

/**
 * What a file of secrets says, made the first time: whole or not at all, whatever happens meanwhile, and the same for
 * processes that come at once. Nobody but the owner may read it or its folder.
 * @param make what it shall say
 */
export async function makeOnce(path: string, make: () => string): Promise<string> {
  const known = await readFile(path, "utf8").catch(() => undefined)
  if (known !== undefined) return known
  const folder = dirname(path)
  // The data folder itself stays open to the account of PostgreSQL.
  await mkdir(dirname(folder), { recursive: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const made = make()
  const part = `${path}.${randomBytes(6).toString("hex")}.part`
  try {
    const file = await open(part, "wx", 0o600)
    try {
      await file.writeFile(made)
      await file.sync()
    } finally {
      await file.close()
    }
    // Unlike a rename this never takes the place of a file that another process made meanwhile.
    await link(part, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return
      // A disk that knows no links, as a stick: there two processes at once are not to be expected.
      await rename(part, path)
    })
    return await readFile(path, "utf8")
  } finally {
    await rm(part, { force: true })
  }
}
