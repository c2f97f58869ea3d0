import { PhocapError } from "@phocap/core"
import type { BatchHeader } from "./chain.ts"
import type { Batch } from "./change.ts"

/** The header of a batch in the form in which it is chained. @throws PhocapError `batch.invalid` */
export function checkHeader(batch: Omit<Batch, "changes">): Omit<BatchHeader, "ordinal"> {
  const at = new Date(batch.at)
  const id = batch.batchId.toLowerCase()
  if (
    Number.isNaN(at.getTime()) ||
    !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ||
    batch.actor === ""
  ) {
    throw new PhocapError(
      "batch.invalid",
      "Lần ghi thiếu mã, thời điểm hoặc người thực hiện.",
      "Tải lại trang rồi làm lại.",
      422,
    )
  }
  return {
    id,
    roundYear: batch.roundYear,
    kind: batch.kind,
    actor: batch.actor,
    device: batch.device ?? null,
    reason: batch.reason ?? null,
    at: at.toISOString(),
    undoes: batch.undoes?.toLowerCase() ?? null,
  }
}
