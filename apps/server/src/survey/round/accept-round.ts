import { acceptRound } from "@phocap/contract"
import { inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { moveRound } from "../../platform/ledger/index.ts"
import { scopeOf } from "../../registry/index.ts"
import { receiptOf } from "../../standards/index.ts"

/**
 * Accepts a handed-in round and seals it, with the receipt of its verdicts. What the figures are made from beside the
 * records (school list, settings, designation) is kept by the database at that moment.
 */
export const acceptRoundOperation = operation(acceptRound, async (context, { params, body }) => {
  const { actor, database } = context
  const scope = await scopeOf(database, params)
  const commune = await context.populations.commune(params.unit, params.year)
  const receipt = receiptOf(context, commune)
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
      },
      commune.stamp.dataVersion,
    )
    await tx.query
      .updateTable("round_seal")
      .set({ receipt: JSON.stringify(receipt) })
      .where("province_code", "=", place.provinceCode)
      .where("unit_code", "=", place.unitCode)
      .where("round_year", "=", place.roundYear)
      .execute()
  })
  return { state: "sealed" as const }
})
