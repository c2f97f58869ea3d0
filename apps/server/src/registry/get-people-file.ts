import { PassThrough } from "node:stream"
import { getPeopleFile, type PersonLine } from "@phocap/contract"
import { sex } from "@phocap/core"
import { type RowModel, writeXlsx } from "@phocap/documents"
import { writeAudit } from "../platform/auth/audit.ts"
import type { Database } from "../platform/database/index.ts"
import { operation } from "../platform/http/operation.ts"
import { sendFile } from "../platform/http/send-file.ts"
import { personLines, type Scope } from "./person-lines.ts"
import { type SelectedPeople, selectPeople } from "./select-people.ts"

/** Lines read at a time: the file is never whole in memory. */
const chunk = 1000

const heads = ["TT", "Họ và tên", "Ngày sinh", "Nữ", "Thôn, tổ", "Số phiếu", "Tình trạng học tập"]
const columns = [6, 28, 12, 5, 18, 10, 46].map((width) => ({ width }))

function birthDate({ birthDay, birthMonth, birthYear }: PersonLine): string {
  const two = (part: number | null) => (part === null ? null : String(part).padStart(2, "0"))
  return [two(birthDay), two(birthMonth), String(birthYear)].filter((part) => part !== null).join("/")
}

async function* rowsOf(database: Database, scope: Scope, list: SelectedPeople): AsyncGenerator<RowModel> {
  yield { cells: [`Danh sách: ${list.explanation}`], style: "title" }
  yield { cells: [`Năm điều tra ${scope.year}, ${list.total} người`] }
  yield { cells: [] }
  yield { cells: heads, style: "header" }
  for (let at = 0; at < list.ids.length; at += chunk) {
    const lines = await personLines(database, scope, list.ids.slice(at, at + chunk))
    for (const [i, line] of lines.entries()) {
      yield {
        cells: [
          at + i + 1,
          line.fullName,
          birthDate(line),
          line.sex === sex.female ? "x" : null,
          line.hamlet,
          line.formNumber,
          line.status,
        ],
        style: "body",
      }
    }
  }
}

/** The whole list as .xlsx, with the words that say how it was made. */
export const getPeopleFileOperation = operation(
  getPeopleFile,
  async (context, { params, query, place, reply }) => {
    const { offset: _, limit: __, purpose, ...asked } = query
    const list = await selectPeople(context, params, asked, { offset: 0, limit: null })
    const subject = `Tệp danh sách ${list.total} người: ${list.explanation}`
    await writeAudit(context, { kind: "export", place, subject, purpose })
    const stream = new PassThrough()
    const rows = rowsOf(context.database, list.scope, list)
    // A failure after the first bytes can only break the download off; the stream carries it to the reply.
    writeXlsx(
      {
        sheets: [
          {
            name: "Danh sách",
            rows,
            columns,
            freeze: { rows: 4, columns: 2 },
            print: { orientation: "landscape", headRow: 4 },
          },
        ],
      },
      stream,
    ).catch((error: Error) => stream.destroy(error))
    return sendFile(reply, `Danh sach ${params.year}.xlsx`, stream)
  },
)
