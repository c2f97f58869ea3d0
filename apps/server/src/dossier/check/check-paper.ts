import { checkPaper } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import {
  checkProof,
  compareWithReceipt,
  type FoundProof,
  type PaperProof,
  proofCode,
} from "@phocap/documents"
import type { GroupReceipt, Receipt } from "@phocap/engine"
import type { Context } from "../../platform/http/context.ts"
import { operation } from "../../platform/http/operation.ts"
import { communesOf, districtsOf, getUnit, type UnitAt } from "../../platform/population/find-unit.ts"
import { runWorker } from "../../platform/worker/run-worker.ts"
import { groupReceiptOf } from "../../standards/index.ts"
import { adjustmentsOf } from "../papers/adjustments-of.ts"

/** Largest file: that of a scan, though a paper is far smaller. */
const largest = 20 * 1024 * 1024
/** A paper takes a fraction of a second. */
const limits = {
  milliseconds: 20_000,
  megabytes: 200,
  remedy: "Tải lại tệp của văn bản từ mục Hồ sơ rồi kiểm tra tệp đó.",
}

/** Whose figures a paper tells: its own unit's, or those of one below that was inspected; null where that is not below. */
async function unitTold(context: Context, unit: UnitAt, proof: PaperProof): Promise<UnitAt | null> {
  const code = proof.receipt?.unit.code ?? unit.code
  if (code === unit.code) return unit
  const { database } = context
  const below = [
    ...(unit.level === 1 ? await districtsOf(database, unit, proof.year) : []),
    ...(await communesOf(database, unit, proof.year)),
  ]
  return below.find((one) => one.code === code) ?? null
}

/** The receipt of a sealed round; of a unit above the one that its communes give now that all of theirs are sealed. */
async function sealedReceipt(
  context: Context,
  unit: UnitAt,
  year: number,
): Promise<{
  readonly state: "open" | "submitted" | "sealed"
  readonly receipt: Receipt | GroupReceipt | null
}> {
  if (unit.level === 3) {
    const { stamp, sealedReceipt: receipt } = await context.populations.communeOf(unit, year)
    return { state: stamp.state, receipt }
  }
  const receipt = await groupReceiptOf(context, unit, year)
  const sealed = receipt.communes.length > 0 && receipt.communes.every((one) => one.receipt !== null)
  return { state: sealed ? "sealed" : "open", receipt }
}

/** Tells of a paper's file whether it is whole, and whether its figures are those of the sealed round. */
export const checkPaperOperation = operation(checkPaper, async (context, { params, request }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const upload = request.isMultipart() ? await request.file({ limits: { fileSize: largest } }) : undefined
  if (upload === undefined) {
    throw new PhocapError("proof.none", "Chưa có tệp nào được gửi lên.", "Chọn tệp rồi gửi lại.", 422)
  }
  const content = await upload.toBuffer().catch(() => null)
  if (content === null) {
    throw new PhocapError("proof.size", "Tệp lớn hơn 20 MB.", "Chọn tệp Word hoặc PDF của văn bản.", 413)
  }
  const found = await runWorker<FoundProof>("dossier/check/read-proof", content, limits)
  const { proof } = found
  if (proof.unit.code !== unit.code || proof.year !== params.year) {
    throw new PhocapError(
      "proof.elsewhere",
      `Văn bản này của ${proof.unit.name}, năm ${proof.year}.`,
      "Chọn đơn vị và năm đó ở đầu trang rồi kiểm tra lại.",
      422,
    )
  }
  const { altered, contradicting, receiptIntact, sound, compared: own } = checkProof(found)
  const reply = {
    title: proof.title,
    code: proofCode(proof),
    dataVersion: proof.round.dataVersion,
    sound,
    read: own.text,
    altered: [...altered],
    contradicting: [...contradicting],
    receiptIntact,
  }
  const nothing = { compared: 0, differing: [], adjustments: [] }
  const told = await unitTold(context, unit, proof)
  if (told === null) return { ...reply, round: "nothing" as const, ...nothing }
  const { state, receipt } = await sealedReceipt(context, told, params.year)
  if (state !== "sealed") return { ...reply, round: "open" as const, ...nothing }
  const adjustments = told.level === 3 ? await adjustmentsOf(context, told, params.year) : []
  if (receipt === null) return { ...reply, round: "nothing" as const, ...nothing, adjustments }
  const { same, compared, differing } = compareWithReceipt(proof, receipt)
  const agreed = same ? ("same" as const) : ("agrees" as const)
  return {
    ...reply,
    round: differing.length > 0 ? ("differs" as const) : agreed,
    compared,
    differing: [...differing],
    adjustments,
  }
})
