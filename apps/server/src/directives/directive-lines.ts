import type { DirectiveLine } from "@phocap/contract"
import type { Database } from "../platform/database/index.ts"

interface LineRow extends Omit<DirectiveLine, "tasks" | "done" | "late"> {
  readonly tasks: string
  readonly done: string
  readonly late: string
}

/** Directives of units with how their tasks stand, newest first. `codes` null: of the whole province. */
export async function directiveLines(
  { pool }: Database,
  provinceCode: string,
  codes: readonly string[] | null,
  today: string,
): Promise<DirectiveLine[]> {
  const { rows } = await pool.query<LineRow>(
    `SELECT d.id, d.parent_id AS "parentId", d.style, d.kind, d.number, d.issued_on AS "issuedOn", d.issuer, d.subject,
        d.unit_code AS unit, coalesce(u.name, d.unit_code) AS "unitName",
        count(t.id) AS tasks, count(t.id) FILTER (WHERE t.state = 'done') AS done,
        count(t.id) FILTER (WHERE t.state NOT IN ('done', 'withdrawn') AND t.original_due_on < $3) AS late
      FROM directive d
      LEFT JOIN directive_task t
        ON t.province_code = d.province_code AND t.unit_code = d.unit_code AND t.directive_id = d.id
          AND NOT EXISTS (SELECT FROM task_part p WHERE p.province_code = t.province_code
            AND p.unit_code = t.unit_code AND p.id = t.id)
      LEFT JOIN LATERAL (
        SELECT name FROM unit x WHERE x.province_code = d.province_code AND x.code = d.unit_code
          AND x.valid_from <= coalesce(d.issued_on, $3) ORDER BY x.valid_from DESC LIMIT 1
      ) u ON true
      WHERE d.province_code = $1 AND ($2::text[] IS NULL OR d.unit_code = ANY($2))
      GROUP BY d.province_code, d.unit_code, d.id, u.name
      ORDER BY d.issued_on DESC NULLS LAST, d.id DESC`,
    [provinceCode, codes, today],
  )
  return rows.map((row) => ({
    ...row,
    tasks: Number(row.tasks),
    done: Number(row.done),
    late: Number(row.late),
  }))
}
