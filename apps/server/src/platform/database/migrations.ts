import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { PhocapError } from "@phocap/core"
import { projectRoot } from "../files/project-root.ts"

/** One step of the schema: `NNNN-name.sql`. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text with Unix line ends, so that a checkout on Windows is no alteration. */
  readonly checksum: string
}

/** Number of the advisory lock under which a schema is changed: several server processes may start at once. */
export const migrationLock = 7_482_901

/** `apps/server/migrations`. */
export const migrationsFolder = join(projectRoot, "apps/server/migrations")

/** The migrations of a folder in their order. @throws PhocapError when two bear the same number */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  const twin = names.find((name, i) => names[i - 1]?.slice(0, 4) === name.slice(0, 4))
  if (twin !== undefined) {
    throw new PhocapError(
      "migration.number",
      `Hai bước nâng cấp cơ sở dữ liệu cùng số: ${twin.slice(0, 4)}.`,
      "Cài lại Phocap từ bản phát hành đầy đủ.",
      500,
    )
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n")
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") }
    }),
  )
}
