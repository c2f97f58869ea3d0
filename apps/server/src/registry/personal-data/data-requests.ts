import {
  addDataRequest,
  type DataRequestKind,
  type DataRequestLine,
  listDataRequests,
} from "@phocap/contract"
import { toNfc } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { operation } from "../../platform/http/operation.ts"
import { getPersonRecord } from "../read-records.ts"
import { scopeOf } from "../scope-of.ts"
import { findRestricted } from "./find-restricted.ts"

const words: Readonly<Record<DataRequestKind, string>> = {
  access: "yêu cầu xem dữ liệu của mình",
  correction: "yêu cầu sửa dữ liệu",
  restriction: "yêu cầu hạn chế dùng dữ liệu",
  release: "bỏ hạn chế dùng dữ liệu",
}

export const listDataRequestsOperation = operation(
  listDataRequests,
  async ({ database }, { params, query }) => {
    const scope = await scopeOf(database, params)
    const { rows } = await database.pool.query<DataRequestLine>(
      `SELECT d.id, d.kind, d.person_id AS "personId", coalesce(btrim(p.family_name || ' ' || p.given_name), '') AS "personName",
       d.asked_by AS "askedBy", d.ground, d.at, d.recorded_by AS "recordedBy"
     FROM data_request d
     LEFT JOIN person_record p ON p.province_code = d.province_code AND p.unit_code = d.unit_code
       AND p.round_year = $3 AND p.id = d.person_id
     WHERE d.province_code = $1 AND d.unit_code = $2 AND ($4::uuid IS NULL OR d.person_id = $4)
     ORDER BY d.at DESC, d.id DESC LIMIT 500`,
      [scope.provinceCode, scope.unitCode, scope.year, query.person ?? null],
    )
    const restricted =
      query.person !== undefined && (await findRestricted(database, [query.person])).has(query.person)
    return { requests: rows, restricted }
  },
)

/** Written down whatever comes of it; a restriction holds from now, until it is taken back. */
export const addDataRequestOperation = operation(addDataRequest, async (context, { params, body, place }) => {
  const scope = await scopeOf(context.database, params)
  const person = await getPersonRecord(context.database, scope, params.id)
  await context.database.pool.query(
    `INSERT INTO data_request (province_code, id, unit_code, person_id, kind, asked_by, ground, at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      scope.provinceCode,
      context.newId(),
      scope.unitCode,
      person.id,
      body.kind,
      toNfc(body.askedBy),
      toNfc(body.ground),
      context.now(),
      context.actor.name,
    ],
  )
  const name = `${person.familyName} ${person.givenName}`.trim()
  await writeAudit(context, {
    kind: "personal-data",
    place,
    subject: `${name}: ${words[body.kind]}`,
    personId: person.id,
    purpose: body.ground,
  })
  return { done: true as const }
})
