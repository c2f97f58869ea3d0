import type { ImportChoice } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import type pg from "pg"
import type { Place } from "./database-register.ts"
import type { ImportBatch } from "./find-import.ts"
import type { ImportRowRow } from "./import-rows.ts"
import type { StagedSummary } from "./stage-order.ts"
import type { StagedDoubt, StagedPayload } from "./staged-row.ts"

type Counts = Pick<StagedSummary, "added" | "changed" | "unchanged" | "rejected" | "errors" | "problemKinds">
type Settled = Pick<ImportRowRow, "action" | "payload">

/**
 * Writes into a staged row who it is, and returns the counts of the import as they then are. It can be decided otherwise
 * until the import is accepted. Throws `import.state`, `import.not-doubtful`, `import.not-candidate`, `import.taken`.
 */
export async function settleRow(
  client: pg.ClientBase,
  place: Place,
  batch: ImportBatch,
  row: number,
  choice: ImportChoice,
): Promise<Counts> {
  if (batch.state !== "staged") {
    throw new PhocapError(
      "import.state",
      "Lần nhập này không còn chờ nhập.",
      "Mở lại danh sách lần nhập.",
      409,
    )
  }
  const scope = [place.provinceCode, place.unitCode, batch.id, row]
  const where = "province_code = $1 AND unit_code = $2 AND import_id = $3"
  const found = await client.query<ImportRowRow>(
    `SELECT row_number, action, problems, payload FROM import_row WHERE ${where} AND row_number = $4`,
    scope,
  )
  const before = found.rows[0]
  const doubt = before?.payload.doubt
  if (before === undefined || doubt === undefined) {
    throw new PhocapError(
      "import.not-doubtful",
      `Dòng ${row} không phải dòng cần chọn người.`,
      "Xem lại bản xem trước.",
      409,
    )
  }
  const next = settled(row, before.payload.name, doubt, choice)
  if (next.payload.personId !== undefined) {
    const { rows } = await client.query<{ row_number: number }>(
      `SELECT row_number FROM import_row
       WHERE ${where} AND row_number > 0 AND row_number <> $4 AND payload->>'personId' = $5 LIMIT 1`,
      [...scope, next.payload.personId],
    )
    const other = rows[0]?.row_number
    if (other !== undefined) {
      throw new PhocapError(
        "import.taken",
        `Dòng ${other} của tệp đã là người này.`,
        `Xem dòng ${other}: mỗi người chỉ ở một dòng.`,
        409,
      )
    }
  }
  const { code } = doubt.problem
  const others = before.problems.filter((problem) => problem.code !== code)
  const problems = choice === "undecided" ? [doubt.problem, ...others] : others
  await client.query(
    `UPDATE import_row SET action = $5, problems = $6, payload = $7 WHERE ${where} AND row_number = $4`,
    [...scope, next.action, JSON.stringify(problems), JSON.stringify(next.payload)],
  )
  const said = problems.length - before.problems.length
  const { summary } = batch
  const counts = {
    added: summary.added,
    changed: summary.changed,
    unchanged: summary.unchanged,
    rejected: summary.rejected,
  }
  counts[counted(before.action)]--
  counts[counted(next.action)]++
  return {
    ...counts,
    errors: summary.errors + said,
    problemKinds: withCount(summary.problemKinds, doubt, said),
  }
}

function settled(row: number, name: string, doubt: StagedDoubt, choice: ImportChoice): Settled {
  const kept = { name, doubt: { ...doubt, choice } }
  const { person, household } = doubt
  if (choice === "undecided") return { action: "rejected", payload: { ...kept, person } }
  if (choice === "new") {
    const payload: StagedPayload = { ...kept, person, ...(household === undefined ? {} : { household }) }
    return { action: "added", payload }
  }
  const chosen = doubt.candidates.find(({ personId }) => personId === choice)
  if (chosen === undefined) {
    throw new PhocapError(
      "import.not-candidate",
      `Dòng ${row} không thể là người đã chọn.`,
      "Chọn một trong những người nêu ở dòng này, hoặc chọn là người mới.",
      422,
    )
  }
  const { personId, changes } = chosen
  return changes.length === 0
    ? { action: "unchanged", payload: { ...kept, personId } }
    : { action: "changed", payload: { ...kept, personId, changes } }
}

function counted(action: ImportRowRow["action"]): "added" | "changed" | "unchanged" | "rejected" {
  if (action === "absent") throw new RangeError("people who are not in the file have no row to settle")
  return action
}

function withCount(
  kinds: Counts["problemKinds"],
  { problem: { code, level, message } }: StagedDoubt,
  by: number,
): Counts["problemKinds"] {
  const known = kinds.find((kind) => kind.code === code)
  const count = (known?.count ?? 0) + by
  const others = kinds.filter((kind) => kind !== known)
  return count === 0 ? others : [{ code, level, message: known?.message ?? message, count }, ...others]
}
