import type { ColumnType } from "kysely"
import type { Database } from "../../platform/database/index.ts"

interface PaperTemplateRow {
  province_code: string
  unit_code: string
  paper: string
  file_name: string
  sha256: string
  content: Buffer
  actor: string
  at: ColumnType<string, string, string>
}

declare module "../../platform/database/tables.ts" {
  interface Tables {
    paper_template: PaperTemplateRow
  }
}

export interface StoredTemplate {
  readonly fileName: string
  readonly sha256: string
  readonly content: Buffer
  readonly actor: string
  readonly at: string
}

/** The office's own file for a paper, or null; it outlives the rounds. */
export async function findTemplate(
  { query }: Database,
  unit: { readonly provinceCode: string; readonly code: string },
  paper: string,
): Promise<StoredTemplate | null> {
  const row = await query
    .selectFrom("paper_template")
    .select(["file_name", "sha256", "content", "actor", "at"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("paper", "=", paper)
    .executeTakeFirst()
  if (row === undefined) return null
  const { file_name, ...rest } = row
  return { fileName: file_name, ...rest }
}
