import { acceptRound } from "@phocap/contract"
import { inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { moveRound } from "../../platform/ledger/index.ts"
import { scopeOf } from "../../registry/index.ts"
import { sealProofOf } from "../../standards/index.ts"

/**
 * Accepts a handed-in round and seals it, with what proves its verdicts and tables. What the figures are made from beside the
 * records (school list, settings, designation) is kept by the database at that moment.
 */
export const acceptRoundOperation = operation(acceptRound, async (context, { params, body }) => {
  const { actor, database } = context
  const scope = await scopeOf(database, params)
  const commune = await context.populations.commune(params.unit, params.year)
  const proof = await sealProofOf(context, commune)
  const place = { provinceCode: scope.provinceCode, unitCode: scope.unitCode, roundYear: scope.year }
  await inTransaction(database, async (tx) => {
    await moveRound(
      tx,
      {
        ...place,
        batchId: context.newId(),
        kind: "seal",
        actor: actor.name,
        device: actor.device,
        reason: body.remarks === "" ? null : body.remarks,
        at: context.now(),
        proof,
      },
      commune.stamp.dataVersion,
    )
  })
  return { state: "sealed" as const }
})
