import { createHash } from "node:crypto"
import { addScan } from "@phocap/contract"
import { PhocapError, toNfc } from "@phocap/core"
import { inTransaction } from "../../platform/database/index.ts"
import { operation } from "../../platform/http/operation.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { addEvent } from "../recognition/add-event.ts"
import { scanName, scanType } from "./scan-type.ts"

/** Largest scan: some twenty pages in colour. */
const largest = 20 * 1024 * 1024

/** Keeps the scan of a signed paper with its SHA-256. Throws `scan.none`, `scan.size`, `scan.type`. */
export const addScanOperation = operation(addScan, async (context, { params, request }) => {
  const unit = await getUnit(context.database, params.unit, params.year)
  const upload = request.isMultipart() ? await request.file({ limits: { fileSize: largest } }) : undefined
  if (upload === undefined) {
    throw new PhocapError("scan.none", "Chưa có tệp nào được gửi lên.", "Chọn tệp rồi gửi lại.", 422)
  }
  const content = await upload.toBuffer().catch(() => null)
  if (content === null || content.length > largest) {
    throw new PhocapError("scan.size", "Tệp lớn hơn 20 MB.", "Quét ở 150–200 điểm/inch rồi gửi lại.", 413)
  }
  const mediaType = scanType(content)
  if (mediaType === null) {
    throw new PhocapError("scan.type", "Tệp này không phải PDF hay ảnh.", "Gửi tệp PDF, JPG hoặc PNG.", 422)
  }
  const called = toNfc(upload.filename.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "ban-quet"
  const fileName = scanName(called, mediaType)
  const row = {
    id: context.newId(),
    paper: params.paper,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    actor: context.actor.name,
    at: context.now(),
  }
  const place = { provinceCode: unit.provinceCode, unitCode: unit.code, year: params.year }
  await inTransaction(context.database, async (tx) => {
    await tx.query
      .insertInto("dossier_scan")
      .values({
        ...row,
        province_code: unit.provinceCode,
        unit_code: unit.code,
        round_year: params.year,
        file_name: fileName,
        media_type: mediaType,
        content,
      })
      .execute()
    await addEvent(context, tx, place, params.paper, `Đính kèm bản quét ${fileName}`, {
      id: row.id,
      sha256: row.sha256,
    })
  })
  return { ...row, fileName }
})
