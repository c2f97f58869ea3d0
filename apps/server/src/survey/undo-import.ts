import { createHash } from "node:crypto"
import { undoImport } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { operation } from "../platform/http/operation.ts"
import { undoBatch } from "../platform/ledger/index.ts"
import { scopeOf } from "../registry/index.ts"
import { getBatch, summaryOf } from "./staging/find-import.ts"

/** The id under which an import is undone follows from its own, so that asking twice undoes once. */
function undoIdOf(importId: string): string {
  const hex = createHash("sha256").update(`undo ${importId}`).digest("hex")
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Takes an accepted workbook back by a new batch; what was changed since stays and is counted as conflicts. */
export const undoImportOperation = operation(undoImport, async (context, { params, body }) => {
  const { database, actor } = context
  const place = await scopeOf(database, params)
  const accepted = await getBatch(database.pool, place, params.id)
  if (accepted.ledger_batch_id === null || (accepted.state !== "accepted" && accepted.state !== "undone")) {
    throw new PhocapError(
      "import.state",
      "Lần nhập này chưa ghi vào phiếu.",
      "Chỉ hoàn tác được lần đã nhập.",
      409,
    )
  }
  const undone = await undoBatch(database, {
    provinceCode: place.provinceCode,
    unitCode: place.unitCode,
    batchId: accepted.ledger_batch_id,
    undoId: undoIdOf(params.id),
    actor: actor.name,
    device: actor.device,
    reason: body.reason,
    at: context.now(),
  })
  await database.pool.query(
    "UPDATE import_batch SET state = 'undone' WHERE province_code = $1 AND unit_code = $2 AND id = $3",
    [place.provinceCode, place.unitCode, params.id],
  )
  return { summary: summaryOf({ ...accepted, state: "undone" }), conflicts: undone.conflictCount }
})
