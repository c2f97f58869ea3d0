import { PhocapError } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import { getOwnedDirective } from "./find-directive.ts"
import type { Sight } from "./visible-units.ts"

/**
 * Refuses a parent that a directive cannot carry out: one that the unit does not see, the directive itself or one that
 * carries it out in turn; and tasks to answer that are not the parent's. Throws `directive.missing`, `directive.parent`,
 * `directive.answers`.
 * @param answers - tasks of the parent that tasks of the directive are to answer
 */
export async function requireParent(
  database: Database,
  sight: Sight,
  directiveId: string,
  parentId: string | null,
  answers: readonly (string | null | undefined)[],
): Promise<void> {
  const { provinceCode } = sight.unit
  if (parentId !== null) {
    await getOwnedDirective(database, sight, parentId)
    const { rowCount } = await database.pool.query(
      `WITH RECURSIVE above AS (
          SELECT $2::uuid AS id
          UNION
          SELECT d.parent_id FROM above a JOIN directive d ON d.province_code = $1 AND d.id = a.id
            WHERE d.parent_id IS NOT NULL
        ) SELECT FROM above WHERE id = $3`,
      [provinceCode, parentId, directiveId],
    )
    if (rowCount !== 0) {
      throw new PhocapError(
        "directive.parent",
        "Văn bản không thể thực hiện chính nó, cũng không thực hiện văn bản cấp dưới của nó.",
        "Chọn văn bản khác.",
        422,
      )
    }
  }
  const wanted = [...new Set(answers.filter((id) => typeof id === "string"))]
  if (wanted.length === 0) return
  const { rows } = await database.pool.query<{ found: number }>(
    `SELECT count(*)::int AS found FROM directive_task
      WHERE province_code = $1 AND directive_id = $2 AND id = ANY($3::uuid[])`,
    [provinceCode, parentId, wanted],
  )
  if (rows[0]?.found === wanted.length) return
  throw new PhocapError(
    "directive.answers",
    "Có nhiệm vụ gắn với mục không thuộc văn bản cấp trên đã chọn.",
    "Tải lại trang, chọn văn bản cấp trên rồi gắn lại.",
    422,
  )
}
