import { readPlanDocument } from "@phocap/contract"
import { PhocapError, type PlanReading } from "@phocap/core"
import { operation } from "../../platform/http/operation.ts"
import { takeFile } from "../../platform/http/take-file.ts"
import { runWorker } from "../../platform/worker/run-worker.ts"
import { planLimit } from "../file-limits.ts"
import type { PlanOrder } from "./plan-order.ts"

/** A plan of sixty pages takes a second or two; an old laptop ten times that. */
const limits = {
  milliseconds: 60_000,
  megabytes: 400,
  remedy: "Tách phần giao nhiệm vụ ra tệp riêng, hoặc chép chữ của phần đó rồi dán vào ô.",
}

/** Reads a document and shows what was understood; nothing is kept. */
export const readPlanDocumentOperation = operation(readPlanDocument, async (_, { body, request }) => {
  const file = request.isMultipart() ? await takeFile(request, planLimit) : null
  const text = body.text ?? ""
  if (file === null && text.trim() === "") {
    throw new PhocapError(
      "document.none",
      "Chưa có tệp hay đoạn văn bản nào.",
      "Chọn tệp, hoặc dán văn bản vào ô.",
      422,
    )
  }
  const order: PlanOrder = { bytes: file?.bytes ?? null, text }
  const reading = await runWorker<PlanReading>("directives/read/read-plan", order, limits)
  return { fileName: file?.name ?? null, reading }
})
