import { getListFile } from "@phocap/contract"
import { PhocapError } from "@phocap/core"
import { writeAudit } from "../../platform/auth/audit.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { communeGround } from "../papers/paper-ground.ts"
import { listKinds } from "./list-kinds.ts"
import { listPeople } from "./list-people.ts"
import { listXlsx } from "./list-xlsx.ts"

/** A list of the dossier; names leave with it, so it has a policy of its own. */
export const getListFileOperation = operation(getListFile, async (context, { params, place, reply }) => {
  const kind = listKinds.find((one) => one.paper === params.paper)
  if (kind === undefined) {
    throw new PhocapError("list.missing", "Hồ sơ không có danh sách này.", "Chọn danh sách khác.", 404)
  }
  const ground = await communeGround(context, params.unit, params.year)
  const people = await listPeople(context.database, ground, kind)
  const { name } = ground.unit
  const content = await listXlsx(kind, people, name, params.year)
  const purpose = "Lập hồ sơ đề nghị công nhận"
  await writeAudit(context, {
    kind: "export",
    place,
    subject: `${kind.file}, ${people.length} người`,
    purpose,
  })
  return sendFile(reply, `${kind.file} ${name} ${params.year}.xlsx`, content)
})
