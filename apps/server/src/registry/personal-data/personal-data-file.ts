import { getPersonalDataFile } from "@phocap/contract"
import { householdFromColumns, type PersonRecord, personFields, personFromColumns } from "@phocap/core"
import { type RowModel, xlsxBytes } from "@phocap/documents"
import { writeAudit } from "../../platform/auth/audit.ts"
import type { Database } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { householdLabels } from "../check-household.ts"
import { describeValue } from "../describe-value.ts"
import { historyEntries } from "../history-entries.ts"
import { getPersonRecord } from "../read-records.ts"
import { scopeOf } from "../scope-of.ts"

const inner: ReadonlySet<string> = new Set(["id", "householdId"])
const povertyWords: Readonly<Record<string, string>> = { 1: "Hộ nghèo", 2: "Hộ cận nghèo" }
const moment = (at: string) => {
  const local = new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString()
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`
}

interface RecordOfRound {
  readonly year: number
  readonly unit: string
  readonly person: PersonRecord
}

/** The records of all rounds, also those kept by other units: they are the person's. */
async function everyRound({ pool }: Database, id: string): Promise<RecordOfRound[]> {
  const { rows } = await pool.query<Record<string, unknown> & { round_year: number; unit_name: string }>(
    `SELECT p.*, coalesce(u.name, p.unit_code) AS unit_name FROM person_record p
     LEFT JOIN LATERAL (SELECT name FROM unit u WHERE u.province_code = p.province_code AND u.code = p.unit_code
       AND u.valid_from <= make_date(p.round_year, 9, 30) ORDER BY u.valid_from DESC LIMIT 1) u ON true
     WHERE p.id = $1 ORDER BY p.round_year DESC`,
    [id],
  )
  return rows.map((row) => ({ year: row.round_year, unit: row.unit_name, person: personFromColumns(row) }))
}

async function householdRows({ pool }: Database, id: string): Promise<RowModel[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `SELECT h.* FROM household h WHERE h.id = $1 ORDER BY h.round_year DESC LIMIT 1`,
    [id],
  )
  const [row] = rows
  if (row === undefined) return []
  const household = householdFromColumns(row)
  return Object.entries(householdLabels).flatMap(([field, label]) => {
    const value = household[field as keyof typeof household]
    return value === null || value === undefined || value === ""
      ? []
      : [{ cells: [label, field === "poverty" ? (povertyWords[String(value)] ?? "") : String(value)] }]
  })
}

async function openings({ pool }: Database, id: string): Promise<RowModel[]> {
  const { rows } = await pool.query<{ at: string; actor: string; subject: string; purpose: string }>(
    "SELECT at, actor, subject, purpose FROM audit_event WHERE person_id = $1 ORDER BY at DESC LIMIT 5000",
    [id],
  )
  return rows.map((row) => ({ cells: [moment(row.at), row.actor, row.subject, row.purpose] }))
}

/** All that is kept of one person, for that person: every round, the household, every change, and who looked at it. */
export const getPersonalDataFileOperation = operation(
  getPersonalDataFile,
  async (context, { params, query, place, reply }) => {
    const { database } = context
    const scope = await scopeOf(database, params)
    const person = await getPersonRecord(database, scope, params.id)
    const name = `${person.familyName} ${person.givenName}`.trim()
    const [rounds, household, history, seen] = await Promise.all([
      everyRound(database, person.id),
      householdRows(database, person.householdId),
      historyEntries(context, scope, "person", person.id),
      openings(database, person.id),
    ])
    await writeAudit(context, {
      kind: "personal-data",
      place,
      subject: `Tệp toàn bộ dữ liệu của ${name}`,
      personId: person.id,
      purpose: query.purpose,
    })
    const label = new Map<string, string>(personFields.map((field) => [field.name, field.vi]))
    const fieldRows = personFields
      .filter((field) => !inner.has(field.name))
      .map((field) => ({
        cells: [field.vi, ...rounds.map((round) => describeValue(field.name, round.person[field.name]))],
      }))
    const header = (cells: string[]): RowModel => ({ cells, style: "header" })
    const title = (text: string): RowModel => ({ cells: [text], style: "title" })
    const bytes = await xlsxBytes({
      sheets: [
        {
          name: "Các năm",
          rows: [
            title(`Dữ liệu cá nhân của ${name}`),
            { cells: [`Lập ngày ${moment(context.now())}. Mục đích: ${query.purpose}`] },
            { cells: [] },
            header(["Mục", ...rounds.map((round) => `Năm ${round.year}, ${round.unit}`)]),
            ...fieldRows,
          ],
          columns: [{ width: 34 }, ...rounds.map(() => ({ width: 26 }))],
          freeze: { rows: 4, columns: 1 },
        },
        {
          name: "Hộ",
          rows: [header(["Mục", "Nội dung"]), ...household],
          columns: [{ width: 30 }, { width: 50 }],
        },
        {
          name: "Lịch sử sửa",
          rows: [
            header(["Lúc", "Năm", "Ai", "Lý do", "Mục", "Trước", "Sau"]),
            ...history.map((entry) => ({
              cells: [
                moment(entry.at),
                entry.year,
                entry.actor,
                entry.reason,
                label.get(entry.field) ?? (entry.field === "create" ? "Lập phiếu" : "Bỏ phiếu"),
                describeValue(entry.field, entry.old),
                describeValue(entry.field, entry.new),
              ],
            })),
          ],
          columns: [18, 8, 28, 34, 24, 24, 24].map((width) => ({ width })),
        },
        {
          name: "Ai đã xem",
          rows: [header(["Lúc", "Ai", "Đã xem, đã làm", "Mục đích"]), ...seen],
          columns: [18, 30, 44, 44].map((width) => ({ width })),
        },
      ],
    })
    return sendFile(reply, `Du lieu ca nhan ${name}.xlsx`, bytes)
  },
)
