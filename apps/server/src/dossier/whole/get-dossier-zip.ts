import { getDossierZip } from "@phocap/contract"
import { zipFiles } from "@phocap/documents"
import { writeAudit } from "../../platform/auth/audit.ts"
import { operation } from "../../platform/http/operation.ts"
import { sendFile } from "../../platform/http/send-file.ts"
import { dossierGround } from "../papers/paper-ground.ts"
import { dossierFiles } from "./dossier-files.ts"

/** The whole dossier as a folder. */
export const getDossierZipOperation = operation(getDossierZip, async (context, { params, place, reply }) => {
  const ground = await dossierGround(context, params.unit, params.year)
  const files = await dossierFiles(context, ground)
  const purpose = "Lập hồ sơ đề nghị công nhận"
  await writeAudit(context, { kind: "export", place, subject: `Cả hồ sơ, ${files.length} tệp`, purpose })
  return sendFile(reply, `Ho so ${ground.unit.name} ${params.year}.zip`, zipFiles(files))
})
