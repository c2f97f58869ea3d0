import { createHash } from "node:crypto"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

const skipped = new Set(["node_modules", "dist", "data", ".cache", "coverage"])

function* filesBelow(path) {
  if (statSync(path).isFile()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) {
    if (!skipped.has(name)) yield* filesBelow(join(path, name))
  }
}

/** A hash of everything below the given paths: the same files have the same fingerprint. */
export function fingerprint(root, paths) {
  const hash = createHash("sha256")
  for (const path of paths) {
    for (const file of filesBelow(join(root, path)))
      hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest("hex")
}
