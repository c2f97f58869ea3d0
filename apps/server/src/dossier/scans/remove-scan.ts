import { removeScan } from "@phocap/contract"
import { inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { addEvent } from "../recognition/add-event.ts"

/** Takes a scan off its paper; the bytes and the hash stay in the database. */
export const removeScanOperation = operation(removeScan, async (context, { params }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  return inTransaction(context.database, async (tx) => {
    const taken = await tx.query
      .updateTable("dossier_scan")
      .set({ removed_at: context.now() })
      .where("province_code", "=", unit.provinceCode)
      .where("unit_code", "=", unit.code)
      .where("round_year", "=", params.year)
      .where("id", "=", params.id)
      .where("removed_at", "is", null)
      .returning(["paper", "file_name", "sha256"])
      .executeTakeFirst()
    if (taken === undefined) return { removed: false }
    const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year: params.year }
    await addEvent(context, tx, place, taken.paper, `Bỏ bản quét ${taken.file_name}`, {
      id: params.id,
      sha256: taken.sha256,
    })
    return { removed: true }
  })
})
