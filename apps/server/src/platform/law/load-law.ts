import { readdir, readFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { PhocapError } from "@phocap/core"
import { type LawFile, type LawPack, parseLawPack } from "@phocap/engine"
import { parse } from "yaml"

/** Reads `law/` below `folder` into one corpus. Throws `law.file` naming the file that is wrong. */
export async function loadLaw(folder: string): Promise<LawPack> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: LawFile[] = []
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".yaml")) continue
    const full = join(entry.parentPath, entry.name)
    const path = relative(folder, full).split(sep).join("/")
    // Scenarios prove the corpus; they are no part of it.
    if (path.startsWith("scenarios/")) continue
    const text = await readFile(full, "utf8")
    try {
      files.push({ path, text, content: parse(text) })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new PhocapError(
        "law.file",
        `Tệp luật ${path} không đọc được: ${reason}`,
        "Sửa tệp đó trong thư mục law/.",
      )
    }
  }
  return parseLawPack(files)
}
