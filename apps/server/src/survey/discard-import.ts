import { discardImport } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { inTransaction } from "../platform/database/index.ts"
import { operation } from "../platform/http/operation.ts"
import { scopeOf } from "../registry/index.ts"
import { getBatch, summaryOf } from "./staging/find-import.ts"

/** Throws a staged workbook away: its rows go, that it was read stays in the list. */
export const discardImportOperation = operation(discardImport, async ({ database }, { params }) => {
  const place = await scopeOf(database, params)
  return inTransaction(database, async ({ client }) => {
    const staged = await getBatch(client, place, params.id, true)
    if (staged.state !== "staged" && staged.state !== "discarded") {
      throw new PhocapError(
        "import.state",
        "Lần nhập này đã ghi vào phiếu, không bỏ được.",
        "Dùng Hoàn tác để lấy lại số liệu trước khi nhập.",
        409,
      )
    }
    const scope = [place.provinceCode, place.unitCode, params.id]
    await client.query(
      "DELETE FROM import_row WHERE province_code = $1 AND unit_code = $2 AND import_id = $3",
      scope,
    )
    await client.query(
      "UPDATE import_batch SET state = 'discarded' WHERE province_code = $1 AND unit_code = $2 AND id = $3",
      scope,
    )
    return summaryOf({ ...staged, state: "discarded" })
  })
})
