import { readdirSync, readFileSync } from "node:fs"
import { join, relative, sep } from "node:path"
import type { LawFile } from "@phocap/engine"
import { parse } from "yaml"

const root = import.meta.dirname

/** Every YAML file below a folder of `law/`, read; paths are relative to `law/`. */
export function lawFiles(folder = "."): LawFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name)
      const text = readFileSync(full, "utf8")
      return { path: relative(root, full).split(sep).join("/"), text, content: parse(text) }
    })
}
