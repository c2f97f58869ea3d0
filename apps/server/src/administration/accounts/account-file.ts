import { getAccountTemplate, type NewAccount, Role, readAccountFile, roleNames } from "@phocap/contract"
import { PhocapError, searchKey, vietnamDay } from "@phocap/core"
import { openSpreadsheet, type SheetRow, xlsxBytes } from "@phocap/documents"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"

const heads = [
  "TT",
  "Họ và tên",
  "Chức vụ",
  "Tên đăng nhập",
  "Vai trò",
  "Mã đơn vị",
  "Từ ngày",
  "Đến trước ngày",
  "Chỉ năm",
  "Mã trường",
]
/** A commune has some hundred teachers; a list is small. */
const largest = 2_000_000
const limits = { maxFileBytes: largest, maxUnpackedBytes: 30_000_000, maxRows: 2_000, maxColumns: 60 }
const most = 500

/** An empty list to fill in, with a line that shows how and the roles there are. */
export const getAccountTemplateOperation = operation(
  getAccountTemplate,
  async ({ now }, { params, reply }) => {
    const [year, month, day] = vietnamDay(now()).split("-")
    const example = [
      1,
      "Nguyễn Thị Ví Dụ",
      "Giáo viên",
      "",
      roleNames.enumerator,
      params.unit,
      `${day}/${month}/${year}`,
    ]
    const bytes = await xlsxBytes({
      sheets: [
        {
          name: "Tài khoản",
          rows: [{ cells: heads, style: "header" as const }, { cells: example }],
          columns: [5, 28, 22, 18, 24, 11, 13, 15, 10, 13].map((width) => ({ width })),
        },
        {
          name: "Vai trò",
          rows: [
            { cells: ["Vai trò ghi được trong cột E"], style: "header" as const },
            ...Object.values(roleNames).map((name) => ({ cells: [name] })),
          ],
          columns: [{ width: 34 }],
        },
      ],
    })
    return sendFile(reply, "Danh sach tai khoan.xlsx", bytes)
  },
)

const byName = new Map(Role.options.map((role) => [searchKey(roleNames[role]), role]))

interface ReadLine {
  readonly account?: NewAccount
  readonly problem?: string
}

/** `2026-09-30` from a date cell or from 30/9/2026; null from nothing; undefined from what is no date. */
function dateOf(value: string): string | null | undefined {
  if (value === "") return null
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value)
  const text =
    typed === null
      ? value.slice(0, 10)
      : [typed[3], typed[2]?.padStart(2, "0"), typed[1]?.padStart(2, "0")].join("-")
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text
}

function readLine(row: SheetRow, unit: string, today: string): ReadLine | null {
  const at = (column: number) =>
    String(row.cells.find((cell) => cell.column === column)?.value ?? "")
      .normalize("NFC")
      .trim()
  const fullName = at(2)
  if (fullName === "") return null
  const role = byName.get(searchKey(at(5)))
  if (role === undefined)
    return {
      problem: at(5) === "" ? `${fullName}: chưa ghi vai trò.` : `${fullName}: không có vai trò “${at(5)}”.`,
    }
  const [from, to] = [dateOf(at(7)), dateOf(at(8))]
  if (from === undefined || to === undefined) return { problem: `${fullName}: ngày viết như 30/9/2026.` }
  const round = at(9) === "" ? null : Number(at(9))
  if (round !== null && (!Number.isInteger(round) || round < 2014 || round > 2200))
    return { problem: `${fullName}: cột Chỉ năm cần một năm như 2026.` }
  return {
    account: {
      fullName: fullName.slice(0, 120),
      position: at(3).slice(0, 120),
      userName: at(4).slice(0, 60),
      role,
      unit: (at(6) === "" ? unit : at(6)).slice(0, 10),
      from: from ?? today,
      school: at(10) === "" ? null : at(10).slice(0, 20),
      to,
      firstRound: round,
      lastRound: round,
    },
  }
}

/** Reads a list that was filled in; nothing is written, a person looks at it first. */
export const readAccountFileOperation = operation(readAccountFile, async ({ now }, { params, request }) => {
  const upload = request.isMultipart() ? await request.file({ limits: { fileSize: largest } }) : undefined
  if (upload === undefined)
    throw new PhocapError("upload.none", "Chưa có tệp nào được gửi lên.", "Chọn tệp Excel rồi gửi lại.", 422)
  const workbook = await openSpreadsheet(await upload.toBuffer(), limits)
  const accounts: NewAccount[] = []
  const problems: { row: number; message: string }[] = []
  for await (const row of workbook.rows()) {
    if (row.rowNumber === 1) continue
    const line = readLine(row, params.unit, vietnamDay(now()))
    if (line?.account !== undefined) accounts.push(line.account)
    if (line?.problem !== undefined) problems.push({ row: row.rowNumber, message: line.problem })
    if (accounts.length > most || problems.length > most) {
      throw new PhocapError(
        "accounts.many",
        `Tệp có hơn ${most} người.`,
        `Tách thành các tệp không quá ${most} người.`,
        422,
      )
    }
  }
  return { accounts, problems }
})
