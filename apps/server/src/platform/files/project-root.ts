import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, "law", "definitions"))) {
    const above = dirname(folder)
    if (above === folder) throw new Error("the law folder is missing beside the program")
    folder = above
  }
  return folder
}

/** The folder that holds `law/` and `apps/`: the same for the sources and for the bundle. */
export const projectRoot = findRoot()
