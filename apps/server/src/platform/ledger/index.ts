export { type Adjustment, adjustInTransaction, recordAdjustment } from "./adjust.ts"
export type { Alteration } from "./alteration.ts"
export { applyChanges, applyInTransaction } from "./apply.ts"
export { everInHousehold, readAsOf } from "./as-of.ts"
export type { Json } from "./canonical-json.ts"
export {
  type Applied,
  type Batch,
  type Change,
  type Conflict,
  type ConflictCause,
  outsideRounds,
} from "./change.ts"
export type { Entity, EntityName, EntityValues } from "./entities.ts"
export type { EntityColumn } from "./entity-column.ts"
export { fieldChanges } from "./field-changes.ts"
export { lockHead } from "./head.ts"
export { type HistoryEntry, type HistoryOf, readHistory } from "./history.ts"
export type { SealHashes, SealProof } from "./keep-seal.ts"
export { type AdjustmentEntry, listAdjustments } from "./list-adjustments.ts"
export { type BatchEntry, listBatches } from "./list-batches.ts"
export { moveRound, type RoundStep, type RoundStepKind } from "./move-round.ts"
export { type BatchChange, readBatch } from "./read-batch.ts"
export { readProof } from "./read-proof.ts"
export { refreshStatistics } from "./refresh-statistics.ts"
export { signDaily } from "./sign-daily.ts"
export { loadSigningKey, type SigningKey } from "./signing-key.ts"
export { type Undo, undoBatch } from "./undo.ts"
export { type Verification, verifyLedger } from "./verify.ts"
export { type UnitVerification, verifyAll } from "./verify-all.ts"
