import { readFile, symlink } from "node:fs/promises"
import { basename, dirname, join, relative } from "node:path"
import { z } from "zod"

const Links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * npm packages cannot hold symbolic links; an install script makes those of the shared libraries from
 * `pg-symlinks.json`. Where install scripts are switched off nobody does, so it is done here, if still missing.
 * A folder that may not be written is left as it is: the libraries may be found all the same.
 */
export async function restoreLinks(portable: string): Promise<void> {
  const text = await readFile(join(portable, "pg-symlinks.json"), "utf8").catch(() => "[]")
  const root = dirname(portable)
  for (const { source, target } of Links.parse(JSON.parse(text))) {
    const link = join(root, target)
    await symlink(join(relative(dirname(target), dirname(source)), basename(source)), link).catch(
      () => undefined,
    )
  }
}
