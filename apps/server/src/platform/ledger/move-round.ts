import { createHash } from "node:crypto"
import { PhocapError, type Round } from "@phocap/core"
import type { BatchKind, Transaction } from "../database/index.ts"
import { headerText, link } from "./chain.ts"
import type { Batch } from "./change.ts"
import { checkHeader } from "./check-header.ts"
import { lockHead, moveHead } from "./head.ts"
import { keepSeal, type SealProof } from "./keep-seal.ts"
import { lockRound } from "./lock-round.ts"
import { findBatch, insertBatch } from "./record-batch.ts"

/** Handing in, taking back by the unit itself, returning with remarks, accepting and sealing. */
export type RoundStepKind = Extract<BatchKind, "submit" | "withdraw" | "return" | "seal">

/** One step of a round; `reason` holds the remarks. */
export interface RoundStep extends Omit<Batch, "changes" | "kind" | "undoes"> {
  readonly kind: RoundStepKind
  /** What the sealed figures are proved by; only with `seal`. */
  readonly proof?: SealProof
}

const moves: Readonly<Record<RoundStepKind, { from: Round["state"]; to: Round["state"] }>> = {
  submit: { from: "open", to: "submitted" },
  withdraw: { from: "submitted", to: "open" },
  return: { from: "submitted", to: "open" },
  seal: { from: "submitted", to: "sealed" },
}

const standing: Readonly<Record<Round["state"], string>> = {
  open: "đang mở, chưa nộp",
  submitted: "đã nộp, đang chờ xem",
  sealed: "đã khóa",
}

/**
 * Moves a round on, as a batch without entries: the chain then says what had been written when it was handed in, and with
 * a seal also what it holds. The same step sent again does nothing more.
 * @param expectedVersion - the data version that was looked at; another one is refused
 * @returns the data version that the step was about
 * @throws PhocapError `round.missing`, `round.step`, `round.changed`, `batch.invalid`, `batch.reused`
 */
export async function moveRound(
  { client }: Transaction,
  step: RoundStep,
  expectedVersion?: number,
): Promise<number> {
  const { provinceCode, unitCode, roundYear, kind } = step
  const scope = { provinceCode, unitCode, roundYear }
  const header = checkHeader(step)
  const digest = createHash("sha256").update(`${kind}\n`).digest("hex")
  const head = await lockHead(client, scope)
  const before = await findBatch(client, scope, header.id, 0)
  if (before !== undefined) {
    if (before.digest === digest) return before.dataVersion
    throw new PhocapError("batch.reused", "Lần ghi này trùng mã với một lần ghi khác.", "Tải lại trang.", 409)
  }
  const { state, dataVersion } = await lockRound(client, scope)
  const { from, to } = moves[kind]
  if (state !== from) {
    throw new PhocapError(
      "round.step",
      `Số liệu năm ${roundYear} ${standing[state]}, nên không làm được bước này.`,
      "Tải lại trang để xem tình trạng mới nhất.",
      409,
    )
  }
  if (expectedVersion !== undefined && expectedVersion !== dataVersion) {
    throw new PhocapError(
      "round.changed",
      "Số liệu vừa có người sửa trong lúc bạn xem.",
      "Xem lại kết quả kiểm tra rồi làm lại bước này.",
      409,
    )
  }
  await client.query(
    `UPDATE round SET state = $4,
        submitted_at = CASE $5 WHEN 'submit' THEN $6::timestamptz WHEN 'seal' THEN submitted_at END,
        submitted_by = CASE $5 WHEN 'submit' THEN $7 WHEN 'seal' THEN submitted_by END,
        sealed_at = CASE $5 WHEN 'seal' THEN $6::timestamptz END, sealed_by = CASE $5 WHEN 'seal' THEN $7 END
      WHERE province_code = $1 AND unit_code = $2 AND year = $3`,
    [provinceCode, unitCode, roundYear, to, kind, header.at, header.actor],
  )
  const seal = kind === "seal" ? await keepSeal(client, scope, step.proof) : null
  const chained = { ...header, ordinal: head.batches + 1, seal }
  const hash = link(head.hash, headerText(chained))
  await insertBatch(client, scope, {
    header: chained,
    firstSeq: head.entries + 1,
    lastSeq: head.entries,
    applied: 0,
    unchanged: 0,
    conflicts: 0,
    dataVersion,
    hash,
    digest,
  })
  await moveHead(client, scope, { batches: chained.ordinal, entries: head.entries, hash })
  return dataVersion
}
