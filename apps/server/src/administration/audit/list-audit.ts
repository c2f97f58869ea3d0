import { type AuditLine, listAudit } from "@phocap/contract"
import { searchKey } from "@phocap/core"
import { may } from "../../platform/auth/authorise.ts"
import { scopeOfUnit } from "../../platform/auth/load-grants.ts"
import { operation } from "../../platform/http/operation.ts"
import { reachedCodes } from "../accounts/reached-codes.ts"

/**
 * Newest first: what happened in a unit and below it. What belongs to no unit, as coming in, is listed where the people
 * concerned have their roles; an auditor of everything sees all of it.
 */
export const listAuditOperation = operation(listAudit, async ({ database, actor }, { place, query }) => {
  if (place === null) throw new Error("the route names a unit")
  const reached = reachedCodes(await scopeOfUnit(database, place.provinceCode, place.unitCode))
  const parameters: unknown[] = [reached.provinces, reached.units, may(actor, "read-audit", null)]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const held = "SELECT * FROM unnest($1::text[], $2::text[])"
  const here = `((e.province_code, e.unit_code) IN (${held}) OR e.unit_code IS NULL AND ($3 OR EXISTS (
    SELECT FROM account_role r WHERE r.account_id = e.account_id AND (r.province_code, r.unit_code) IN (${held}))))`
  const conditions = [here]
  if (query.from !== undefined)
    conditions.push(`e.at >= (${parameter(query.from)}::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`)
  if (query.to !== undefined)
    conditions.push(`e.at < (${parameter(query.to)}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`)
  const words = (query.q ?? "").trim()
  if (searchKey(words) !== "") {
    const like = parameter(`%${words.replace(/[\\%_]/g, "\\$&")}%`)
    conditions.push(`(e.actor ILIKE ${like} OR e.subject ILIKE ${like} OR e.purpose ILIKE ${like})`)
  }
  const counted = await database.pool.query<{ kind: string; n: number }>(
    `SELECT e.kind, count(*) AS n FROM audit_event e WHERE ${conditions.join(" AND ")} GROUP BY e.kind`,
    parameters,
  )
  const counts = Object.fromEntries(counted.rows.map((row) => [row.kind, row.n]))
  if (query.kind !== undefined) conditions.push(`e.kind = ${parameter(query.kind)}`)
  const { rows } = await database.pool.query<AuditLine>(
    `SELECT e.id, e.at, e.kind, e.actor, e.role, e.device, e.source, e.round_year AS year, e.subject, e.purpose,
       coalesce(u.name, '') AS "unitName"
     FROM audit_event e
     LEFT JOIN LATERAL (SELECT name FROM unit u WHERE u.province_code = e.province_code AND u.code = e.unit_code
       ORDER BY u.valid_from DESC LIMIT 1) u ON true
     WHERE ${conditions.join(" AND ")}
     ORDER BY e.at DESC, e.id DESC OFFSET ${parameter(query.offset)} LIMIT ${parameter(query.limit)}`,
    parameters,
  )
  const total =
    query.kind === undefined ? Object.values(counts).reduce((a, b) => a + b, 0) : (counts[query.kind] ?? 0)
  return { total, counts, events: rows }
})
