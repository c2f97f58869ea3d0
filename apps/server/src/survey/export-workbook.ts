import { PassThrough } from "node:stream"
import { exportWorkbook } from "@phocap/contract"
import {
  compareVietnamese,
  type Household,
  householdFromColumns,
  type PersonRecord,
  personFromColumns,
} from "@phocap/core"
import { type MinistryContent, ministryXlsBytes, writeMinistryWorkbook } from "@phocap/documents"
import { writeAudit } from "../platform/auth/audit.ts"
import type { Database } from "../platform/database/index.ts"
import { operation } from "../platform/http/operation.ts"
import { sendFile } from "../platform/http/send-file.ts"
import { scopeOf } from "../registry/index.ts"
import type { Place } from "./staging/database-register.ts"

/** Households whose people are read at a time. */
const page = 500

async function readHouseholds({ query }: Database, place: Place): Promise<Household[]> {
  const rows = await query
    .selectFrom("household")
    .selectAll()
    .where("province_code", "=", place.provinceCode)
    .where("unit_code", "=", place.unitCode)
    .where("round_year", "=", place.year)
    .execute()
  const order = (a: string | null, b: string | null) => compareVietnamese(a ?? "", b ?? "")
  return rows
    .map((row) => householdFromColumns({ ...row }))
    .sort((a, b) => order(a.hamlet, b.hamlet) || order(a.formNumber, b.formNumber) || (a.id < b.id ? -1 : 1))
}

/** People in the order of the paper: hamlet, form number, place within the form. */
async function* readPeople(
  { query }: Database,
  place: Place,
  households: readonly Household[],
): AsyncGenerator<PersonRecord> {
  for (let at = 0; at < households.length; at += page) {
    const ids = households.slice(at, at + page).map((household) => household.id)
    const rows = await query
      .selectFrom("person_record")
      .selectAll()
      .where("province_code", "=", place.provinceCode)
      .where("unit_code", "=", place.unitCode)
      .where("round_year", "=", place.year)
      .where("household_id", "in", ids)
      .orderBy("ordinal", (order) => order.asc().nullsLast())
      .orderBy("birth_year")
      .orderBy("name_sort")
      .orderBy("id")
      .execute()
    const members = new Map<string, PersonRecord[]>(ids.map((id) => [id, []]))
    for (const row of rows) members.get(row.household_id)?.push(personFromColumns({ ...row }))
    for (const people of members.values()) yield* people
  }
}

/** The round as the ministry's workbook, streamed; `.xls` is made whole and holds at most 65,532 people. */
export const exportWorkbookOperation = operation(
  exportWorkbook,
  async (context, { params, query, place: called, reply }) => {
    const place = await scopeOf(context.database, params)
    const commune = await context.populations.commune(params.unit, params.year)
    const households = await readHouseholds(context.database, place)
    const content: MinistryContent = {
      people: readPeople(context.database, place, households),
      households: new Map(households.map((household) => [household.id, household])),
      schools: commune.schools,
      info: {
        provinceName: commune.provinceName,
        communeName: commune.unit.name,
        unitCode: commune.unit.code,
        year: params.year,
      },
    }
    const name = `MauNhapLieu_${commune.unit.name}_${params.year}.${params.format}`
    const subject = `Tệp MauNhapLieu, ${commune.facts.size} người`
    await writeAudit(context, { kind: "export", place: called, subject, purpose: query.purpose })
    if (params.format === "xls") return sendFile(reply, name, await ministryXlsBytes(content))
    const stream = new PassThrough()
    // A failure after the first bytes can only break the download off; the stream carries it to the reply.
    writeMinistryWorkbook(content, stream).catch((error: Error) => stream.destroy(error))
    return sendFile(reply, name, stream)
  },
)
