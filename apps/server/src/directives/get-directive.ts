import { type ClauseCover, getDirective } from "@phocap/contract"
import { isCollective, vietnamDay } from "@phocap/core"
import type { Database } from "../platform/database/index.ts"
import { operation } from "../platform/http/operation.ts"
import { directiveLines } from "./directive-lines.ts"
import { getOwnedDirective } from "./find-directive.ts"
import { unitsBelow } from "./units-below.ts"
import { decidesFor, sightOf } from "./visible-units.ts"

/** A directive with the plans below it: who has none yet, and which clauses they answer. */
export const getDirectiveOperation = operation(getDirective, async (context, { params }) => {
  const { database } = context
  const today = vietnamDay(context.now())
  const sight = await sightOf(database, params.unit, params.year)
  const { directive, unitCode } = await getOwnedDirective(database, sight, params.id)
  const { provinceCode } = sight.unit
  const lines = await directiveLines(database, provinceCode, null, today)
  const children = lines.filter((line) => line.parentId === directive.id)
  const issuedYear = Number((directive.issuedOn ?? today).slice(0, 4))
  const below = await unitsBelow(database, unitCode, issuedYear)
  const issued = new Set(children.map((line) => line.unit))
  return {
    directive,
    unit: unitCode,
    unitName: lines.find((line) => line.id === directive.id)?.unitName ?? "",
    decides: await decidesFor(database, sight, unitCode, today),
    parent: lines.find((line) => line.id === directive.parentId) ?? null,
    children,
    withoutPlan: below
      .filter((one) => !issued.has(one.code))
      .map((one) => ({ unit: one.code, name: one.name })),
    cover: withMembers(await coverOf(database, provinceCode, directive.id), below),
    answered: await answeredOf(database, provinceCode, directive.id),
  }
})

async function answeredOf({ query }: Database, provinceCode: string, directiveId: string) {
  const rows = await query
    .selectFrom("directive_task")
    .select(["id", "answers_id"])
    .where("province_code", "=", provinceCode)
    .where("directive_id", "=", directiveId)
    .where("answers_id", "is not", null)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.id, row.answers_id ?? ""]))
}

interface CoverRow extends Omit<ClauseCover, "answers" | "members" | "missing"> {
  readonly answers: (ClauseCover["answers"][number] & { readonly unit: string })[]
}

/** A clause given to many is carried out once each of them has a task for it. */
function withMembers(
  rows: readonly CoverRow[],
  below: readonly { readonly code: string; readonly name: string }[],
): ClauseCover[] {
  return rows.map(({ answers, ...row }) => {
    const members = isCollective(row.holder) ? below : []
    const answered = new Set(answers.map((one) => one.unit))
    return {
      ...row,
      answers: answers.map(({ unit: _, ...one }) => one),
      members: members.length,
      missing: members.filter((one) => !answered.has(one.code)).map((one) => one.name),
    }
  })
}

async function coverOf({ pool }: Database, provinceCode: string, directiveId: string): Promise<CoverRow[]> {
  const { rows } = await pool.query<CoverRow>(
    `SELECT t.id AS "taskId", t.clause, t.title, t.holder, t.state,
        coalesce(jsonb_agg(jsonb_build_object('taskId', a.id, 'directiveId', d.id, 'issuer', d.issuer, 'title', a.title,
          'state', a.state, 'unit', a.unit_code) ORDER BY d.issuer, a.ordinal) FILTER (WHERE a.id IS NOT NULL), '[]') AS answers
      FROM directive_task t
      LEFT JOIN directive_task a ON a.province_code = t.province_code AND a.answers_id = t.id
      LEFT JOIN directive d ON d.province_code = a.province_code AND d.unit_code = a.unit_code AND d.id = a.directive_id
      WHERE t.province_code = $1 AND t.directive_id = $2
        AND NOT EXISTS (SELECT FROM task_part p WHERE p.province_code = t.province_code
          AND p.unit_code = t.unit_code AND p.id = t.id)
      GROUP BY t.province_code, t.unit_code, t.id ORDER BY t.ordinal`,
    [provinceCode, directiveId],
  )
  return rows
}
