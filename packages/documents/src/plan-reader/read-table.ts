import type { PartyRole, ReadParty, ReadTask, Span, TaskDoubt } from "@phocap/core"
import { findDeadlines } from "./find-deadlines.ts"
import { namesIn } from "./read-assignments.ts"
import type { Line } from "./read-lines.ts"

type Column = "order" | "task" | "time" | "product" | PartyRole | "other"

const columns: readonly (readonly [Column, RegExp])[] = [
  ["order", /^(?:s\s*t\s*t|t\s*t|số tt)\.?$/iu],
  ["collaborator", /phối hợp/iu],
  ["supervisor", /theo dõi|giám sát|kiểm tra|lãnh đạo (?:chỉ đạo|phụ trách)/iu],
  ["owner", /chủ trì|đầu mối|phụ trách|(?:đơn vị|cơ quan|bộ phận|người) thực hiện/iu],
  ["time", /thời gian|thời hạn|tiến độ|hoàn thành/iu],
  ["product", /sản phẩm|kết quả|đầu ra/iu],
  ["task", /nội dung|nhiệm vụ|công việc|hoạt động/iu],
]

function columnOf(cell: string): Column {
  return columns.find(([, pattern]) => pattern.test(cell))?.[0] ?? "other"
}

interface Cell extends Span {
  readonly text: string
}

function cellsOf(line: Line): Cell[] {
  let start = line.start
  return line.text.split("\t").map((text) => {
    const cell = { text, start, end: start + text.length }
    start += text.length + 1
    return cell
  })
}

/** The columns of a task table, when a line is its head. */
function headOf(line: Line): Column[] | null {
  const found = line.text.split("\t").map(columnOf)
  const useful = found.includes("task") && (found.includes("owner") || found.includes("time"))
  return useful ? found : null
}

/** Tasks of every table whose head names a task and who or when; and rows with tabs that no head explains. */
export function readTables(
  lines: readonly Line[],
  text: string,
  year: number | null,
): { readonly tasks: ReadTask[]; readonly unread: Span[]; readonly tables: number } {
  const tasks: ReadTask[] = []
  const unread: Span[] = []
  let head: Column[] | null = null
  let table = 0
  let row = 0
  let lastTable = -2
  for (const [i, line] of lines.entries()) {
    if (!line.text.includes("\t")) continue
    if (i > lastTable + 1) head = null
    lastTable = i
    const found = headOf(line)
    if (found !== null) {
      head = found
      table++
      row = 0
      continue
    }
    if (head === null) {
      if (/chủ trì|thực hiện|hoàn thành/iu.test(line.text)) unread.push({ start: line.start, end: line.end })
      continue
    }
    const task = rowTask(cellsOf(line), head, text, year, `B${table}.${row + 1}`)
    if (task === null) continue
    row++
    tasks.push(task)
  }
  return { tasks, unread, tables: table }
}

const roles: readonly PartyRole[] = ["owner", "collaborator", "supervisor"]

function rowTask(
  cells: readonly Cell[],
  head: readonly Column[],
  text: string,
  year: number | null,
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
  const deadlines = time === undefined ? [] : findDeadlines(text, time, true, year)
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
