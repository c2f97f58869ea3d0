import { getScanFile } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { getUnit } from "../../platform/population/find-unit.ts"

/** An attached scan, always as a download: a browser never opens it within the application. */
export const getScanFileOperation = operation(getScanFile, async (context, { params, place, reply }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const row = await context.database.query
    .selectFrom("dossier_scan")
    .select(["file_name", "content"])
    .where("province_code", "=", unit.provinceCode)
    .where("unit_code", "=", unit.code)
    .where("round_year", "=", params.year)
    .where("id", "=", params.id)
    .where("removed_at", "is", null)
    .executeTakeFirst()
  if (row === undefined) {
    throw new PhocapError("scan.missing", "Không còn bản quét này.", "Tải lại trang.", 404)
  }
  await writeAudit(context, {
    kind: "export",
    place,
    subject: `Bản quét ${row.file_name}`,
    purpose: "Lập hồ sơ đề nghị công nhận",
  })
  return sendFile(reply, row.file_name, row.content)
})
