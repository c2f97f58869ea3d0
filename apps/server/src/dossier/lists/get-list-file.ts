import { PassThrough } from "node:stream"
import { getListFile } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeXlsx } from "@phocap/documents"
import { writeAudit } from "../../platform/auth/audit.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { communeSeenBy } from "../../platform/population/commune-seen-by.ts"
import { getUnit } from "../../platform/population/find-unit.ts"
import { listKinds } from "./list-kinds.ts"
import { countList, readListed } from "./list-people.ts"
import { listWorkbook } from "./list-xlsx.ts"

/** A list of the dossier; names leave with it, so it has a policy of its own. */
export const getListFileOperation = operation(getListFile, async (context, { params, place, reply }) => {
  const kind = listKinds.find((one) => one.paper === params.paper)
  if (kind === undefined) {
    throw new PhocapError("list.missing", "Hồ sơ không có danh sách này.", "Chọn danh sách khác.", 404)
  }
  const unit = await getUnit(context.database, params.unit, params.year)
  if (unit.level !== 3) {
    throw new PhocapError(
      "dossier.level",
      "Danh sách này do xã, phường lập.",
      "Chọn một xã, phường trong danh sách đơn vị.",
      404,
    )
  }
  const commune = communeSeenBy(context.actor, await context.populations.communeOf(unit, params.year))
  const head = {
    unitName: unit.name,
    year: params.year,
    count: await countList(context.database, commune, kind),
  }
  const purpose = "Lập hồ sơ đề nghị công nhận"
  await writeAudit(context, {
    kind: "export",
    place,
    subject: `${kind.file}, ${head.count} người`,
    purpose,
  })
  const stream = new PassThrough()
  const workbook = listWorkbook(kind, readListed(context.database, commune, kind), head)
  // A failure after the first bytes can only break the download off; the stream carries it to the reply.
  writeXlsx(workbook, stream).catch((error: Error) => stream.destroy(error))
  return sendFile(reply, `${kind.file} ${unit.name} ${params.year}.xlsx`, stream)
})
