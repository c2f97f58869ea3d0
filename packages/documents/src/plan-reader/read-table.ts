import type { PartyRole, ReadParty, ReadTask, Span, TaskDoubt } from "@phocap/core"
import type { DocumentTime } from "./document-time.ts"
import { findDeadlines } from "./find-deadlines.ts"
import { namesIn } from "./names-in.ts"
import { cellsOf, type Line } from "./read-lines.ts"

type Column = "order" | "task" | "time" | "product" | PartyRole | "other"

const columns: readonly (readonly [Column, RegExp])[] = [
  ["order", /^(?:s\s*t\s*t|t\s*t|số tt|số thứ tự|#)\.?$/iu],
  ["other", /ghi chú|kinh phí|bắt đầu|nội dung phối hợp/iu],
  ["collaborator", /phối hợp|tham gia/iu],
  ["supervisor", /theo dõi|giám sát|kiểm tra|lãnh đạo (?:chỉ đạo|phụ trách)/iu],
  [
    "owner",
    /chủ trì|đầu mối|phụ trách|phân công|trách nhiệm|(?:đơn vị|cơ quan|bộ phận|người|cán bộ|công chức|tổ chức) thực hiện/iu,
  ],
  ["time", /thời gian|thời hạn|tiến độ|hoàn thành|kết thúc/iu],
  ["product", /sản phẩm|kết quả|đầu ra/iu],
  ["task", /nội dung|nhiệm vụ|công việc|hoạt động/iu],
]

function columnOf(cell: string): Column {
  return columns.find(([, pattern]) => pattern.test(cell))?.[0] ?? "other"
}

/** The columns of a task table, when a line is its head. */
function headOf(line: Line): Column[] | null {
  const cells = line.text.split("\t")
  const found = cells.map(columnOf)
  // In a programme of two bodies "Nội dung phối hợp" is what they do; elsewhere it is what the helpers do.
  const shared = cells.findIndex((cell) => /nội dung phối hợp/iu.test(cell))
  if (shared >= 0 && !found.includes("task")) found[shared] = "task"
  const useful = found.includes("task") && (found.includes("owner") || found.includes("time"))
  return useful ? found : null
}

export interface TablesRead {
  readonly tasks: readonly ReadTask[]
  /** Rows that no head explains. */
  readonly unread: readonly Span[]
  /** Lines between rows that name a group of them. */
  readonly groups: ReadonlySet<Line>
}

/** Tasks of every table whose head names a task and who or when. */
export function readTables(lines: readonly Line[], text: string, on: DocumentTime): TablesRead {
  const tasks: ReadTask[] = []
  const unread: Span[] = []
  const groups = new Set<Line>()
  let head: Column[] | null = null
  let table = 0
  let row = 0
  for (const [i, line] of lines.entries()) {
    if (!line.text.includes("\t")) {
      if (head === null) continue
      if (isGroup(lines, i, head)) groups.add(line)
      else head = null
      continue
    }
    const found = headOf(line)
    if (found !== null) {
      // A head of two lines is one head: the second says more of the columns.
      if (head === null || row > 0) table++
      head = found
      row = 0
      continue
    }
    if (head === null) {
      if (/chủ trì|thực hiện|hoàn thành/iu.test(line.text)) unread.push({ start: line.start, end: line.end })
      continue
    }
    const task = rowTask(cellsOf(line), head, text, on, `B${table}.${row + 1}`)
    if (task === null) continue
    row++
    tasks.push(task)
  }
  return { tasks, unread, groups }
}

/** Whether a line without cells heads rows of the table that it stands in: at most two such lines, and then a row. */
function isGroup(lines: readonly Line[], at: number, head: readonly Column[]): boolean {
  const line = lines[at]
  if (line === undefined || line.text.length > 200) return false
  const next = [lines[at + 1], lines[at + 2]].find((one) => one?.text.includes("\t"))
  if (next === undefined || headOf(next) !== null) return false
  const cells = next.text.split("\t")
  return (
    cells.length === head.length || (head[0] === "order" && /^\d{1,3}(?:\.\d{1,3})*\.?$/.test(cells[0] ?? ""))
  )
}

const roles: readonly PartyRole[] = ["owner", "collaborator", "supervisor"]

function rowTask(
  cells: readonly Line[],
  head: readonly Column[],
  text: string,
  on: DocumentTime,
  clause: string,
): ReadTask | null {
  const cell = (column: Column) => cells[head.indexOf(column)]
  const named = cell("task")
  if (named === undefined || named.text === "") return null
  const filled = cells.filter((one, i) => one.text !== "" && head[i] !== "order" && head[i] !== "task")
  // A row with a name alone is the heading of the rows below it.
  if (filled.length === 0) return null
  const parties = roles.flatMap((role): ReadParty[] => {
    const at = cell(role)
    return at === undefined || at.text === "" ? [] : namesIn(text, at, role)
  })
  const time = cell("time")
  const deadlines = time === undefined ? [] : findDeadlines(text, time, true, on)
  const product = cell("product")
  const doubts: TaskDoubt[] = []
  if (!parties.some((one) => one.role === "owner")) doubts.push("no-owner")
  if (deadlines.length === 0) {
    doubts.push(time === undefined || time.text === "" ? "no-deadline" : "deadline-not-understood")
  }
  const last = cells.at(-1)
  return {
    clause,
    title: named.text,
    parties,
    deadlines,
    product:
      product === undefined || product.text === ""
        ? null
        : { value: product.text, certainty: "sure", start: product.start, end: product.end },
    doubts,
    start: cells[0]?.start ?? named.start,
    end: last?.end ?? named.end,
  }
}
