import type { SheetRow, SheetRows } from "../../spreadsheet/sheet-row.ts"
import { wordKey } from "../code-finder.ts"
import { type RowCells, rowCells } from "../parse/row-cells.ts"
import type { RowContext } from "../parse/row-reader.ts"
import type { Schools } from "../render-row.ts"
import type { RowProblem } from "../row-problem.ts"
import type { WorkbookInfo } from "../workbook-info.ts"
import { checkInfo } from "./check-info.ts"
import { ColumnEncodings } from "./column-encodings.ts"
import { detectLayout } from "./detect-layout.ts"
import { fileProblem } from "./file-problem.ts"
import { householdProblems } from "./household-plan.ts"
import { noteText } from "./is-note.ts"
import type { FileProblem, FileProblemCode, PlanItem, SkippedItem, SummaryItem } from "./plan-item.ts"
import { RegisterIndex } from "./register-index.ts"
import { RowPlanner } from "./row-planner.ts"
import type { StoredRegister } from "./stored-register.ts"

export interface ImportRequest {
  /** Rows of the sheet DuLieu, header included. */
  readonly rows: SheetRows
  readonly stored: StoredRegister
  readonly schools: Schools
  readonly roundYear: number
  /** Makes the ids of new people and households. */
  readonly newId: () => string
  /** What the file says of itself, and the unit it should be of. */
  readonly info?: WorkbookInfo | null
  readonly unit?: { readonly communeName: string; readonly provinceName: string } | null
  /** Hamlet of the rows that name none. */
  readonly hamlet?: string | null
  /** The unit's hamlets, to find one in an address that does not call it "thôn", "tổ"… */
  readonly hamlets?: readonly string[]
  /** Codes of file problems that a person has seen and accepts. */
  readonly accept?: readonly FileProblemCode[]
  /** Whose absence is told: people of the hamlets that the file has (default), or all of the unit. */
  readonly absent?: "hamlets" | "unit"
}

/** Rows looked at before the first is planned, to judge layout and encodings. */
const lookahead = 2_000
const batchSize = 500

const kinds = ["added", "changed", "unchanged", "rejected", "ambiguous", "absent", "skipped"] as const

/**
 * Says, row by row, what importing a sheet would do: first one `file`, then the rows' `added`, `changed`, `unchanged`,
 * `rejected`, `ambiguous` or `skipped`, then `household`s with problems, `absent` people, one `summary`. Nothing is
 * written and nobody is ever deleted. Rows are streamed; of the register and of the rows only keys are held, and whole
 * the rows that may be a stored person under another name or birth, which come last. Planning again what has been carried
 * out gives only `unchanged`, and what was `rejected` or `ambiguous` before.
 */
export async function* planImport(request: ImportRequest): AsyncGenerator<PlanItem> {
  const source = request.rows[Symbol.asyncIterator]()
  try {
    yield* plan(request, source)
  } finally {
    await source.return?.()
  }
}

async function take(source: AsyncIterator<SheetRow>, count: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  while (rows.length < count) {
    const next = await source.next()
    if (next.done) break
    rows.push(next.value)
  }
  return rows
}

async function* plan(request: ImportRequest, source: AsyncIterator<SheetRow>): AsyncGenerator<PlanItem> {
  const first = await take(source, lookahead)
  const layout = detectLayout(first)
  const encodings = new ColumnEncodings()
  for (const row of first) if (row.rowNumber >= layout.firstDataRow) encodings.observe(rowCells(row))
  encodings.judge()
  const told = request.info ? checkInfo(request.info, request.roundYear, request.unit ?? null) : []
  const problems = [...layout.problems, ...told, ...encodings.early()]
  yield {
    kind: "file",
    problems,
    firstDataRow: layout.firstDataRow,
    hasHamletColumn: layout.hasHamletColumn,
    encodings: encodings.encodings,
  }
  const counts = { added: 0, changed: 0, unchanged: 0, rejected: 0, ambiguous: 0, absent: 0, skipped: 0 }
  const summary = (end: Pick<SummaryItem, "households" | "stopped" | "problems">): SummaryItem => ({
    kind: "summary",
    counts,
    converted: encodings.converted,
    ...end,
  })
  const accepted = new Set<string>(request.accept ?? [])
  if (problems.some(({ level, code }) => level === "error" && !accepted.has(code))) {
    yield summary({ households: 0, stopped: true, problems: [] })
    return
  }
  const index = await RegisterIndex.build(request.stored)
  const context: RowContext = {
    roundYear: request.roundYear,
    schools: request.schools,
    identityColumn: layout.identityColumn,
    hamlet: request.hamlet ?? null,
    hamlets: new Map((request.hamlets ?? []).map((hamlet) => [wordKey(hamlet), hamlet])),
  }
  const planner = new RowPlanner(index, request.stored, context, request.newId)
  const counted = function* (items: Iterable<PlanItem>): Generator<PlanItem> {
    for (const item of items) {
      const kind = kinds.find((known) => known === item.kind)
      if (kind) counts[kind]++
      yield item
    }
  }
  for (let rows = first; rows.length > 0; rows = await take(source, batchSize)) {
    for (let at = 0; at < rows.length; at += batchSize) {
      const batch: { row: number; cells: RowCells; problems: RowProblem[] }[] = []
      const skipped: SkippedItem[] = []
      for (const row of rows.slice(at, at + batchSize)) {
        if (row.rowNumber < layout.firstDataRow) continue
        const raw = layout.hasHamletColumn ? rowCells(row) : withoutFirst(rowCells(row))
        const note = noteText(raw)
        if (note !== null) {
          if (note !== "") skipped.push({ kind: "skipped", row: row.rowNumber, text: note })
          continue
        }
        const found: RowProblem[] = []
        const cells = encodings.convert(raw, row.rowNumber, found)
        batch.push({ row: row.rowNumber, cells, problems: found })
      }
      yield* counted([...(await planner.plan(batch)), ...skipped].sort((a, b) => a.row - b.row))
    }
  }
  for await (const items of planner.finish()) yield* counted(items)
  yield* householdProblems(planner.households)
  yield* counted(planner.absent(request.absent ?? "hamlets"))
  const late: FileProblem[] = encodings.late()
  if (planner.futureYears > 0) late.push(fileProblem("future-years", String(planner.futureYears)))
  yield summary({ households: planner.households.count, stopped: false, problems: late })
}

function withoutFirst(cells: RowCells): RowCells {
  if (cells[1] === undefined) return cells
  const rest = [...cells]
  rest[1] = undefined
  return rest
}
